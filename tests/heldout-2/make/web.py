"""Pages: what Qt prints, and pages as saved from Google Docs, WordPress and Drupal."""

import html
import pathlib
import re
import subprocess
import tempfile

STYLE = """body{font:11pt/1.4 'Carlito','Liberation Sans',sans-serif;text-align:justify} h1{font-size:17pt;color:#17365d;text-align:left}
h2{font-size:12.5pt;color:#17365d;border-bottom:1px solid #17365d} h3{font-size:11pt;font-style:italic}
.l1{margin-left:2em}.l2{margin-left:4em}.left{text-align:right} td,th{border:1px solid #777;padding:4px;vertical-align:top} table{border-collapse:collapse}"""


def raised(text, how):
    return re.sub(r"\^(\d+)", lambda mark: how(mark[1]), html.escape(text, quote=False))


def body(source, *, title=True, bold_heads=False, wrap=lambda words: words):
    """The blocks as HTML. With `bold_heads` a heading is a paragraph in bold, as editors that know no better make it."""
    rows, in_table = [], False
    for block in source.blocks:
        said = wrap(raised(block.text, lambda mark: f'<sup><a href="#fn{mark}" id="r{mark}">{mark}</a></sup>'))
        mark = f"{block.mark} " if block.mark else ""
        if in_table and block.kind != "row":
            rows.append("</tbody></table>")
            in_table = False
        if block.kind == "title":
            rows += [f"<h1>{said}</h1>"] if title else []
        elif block.kind in ("tablehead", "row"):
            cell = "th" if block.kind == "tablehead" else "td"
            row = "<tr>" + "".join(f"<{cell}>{html.escape(one)}</{cell}>" for one in block.cells) + "</tr>"
            rows.append(row if in_table else f"<table><tbody>{row}")
            in_table = True
        elif block.kind == "head":
            rows.append(f"<p><strong>{mark}{said}</strong></p>" if bold_heads else f"<h2>{mark}{said}</h2>")
        elif block.kind == "head2":
            rows.append(f"<h3>{mark}{said}</h3>")
        elif block.kind in ("box", "endbox"):
            rows.append('<div class="box">' if block.kind == "box" else "</div>")
        elif block.kind in ("left", "away"):
            rows.append(f'<p class="left">{said}</p>')
        elif mark and not re.search(r"\w", mark):
            open_list = rows and rows[-1].endswith("</li></ul>") and f'class="l{block.level}"' in rows[-1]
            if open_list:
                rows[-1] = rows[-1][: -len("</ul>")] + f"<li>{said}</li></ul>"
            else:
                rows.append(f'<ul class="l{block.level}"><li>{said}</li></ul>')
        else:
            rows.append(f'<p class="l{block.level}">{mark}{said}</p>')
    if in_table:
        rows.append("</tbody></table>")
    if source.notes:
        rows.append("<hr>" + "".join(f'<p id="fn{mark}"><sup>{mark}</sup> {html.escape(said)}</p>' for mark, said in source.notes.items()))
    return "\n".join(rows)


def qt(path, source, zoom="1.6"):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "page.html"
        file.write_text(f'<!doctype html><html lang="{source.language}"><head><meta charset="utf-8"><title>{html.escape(source.title)}</title><style>{STYLE}</style></head><body>{body(source)}</body></html>')
        subprocess.run(["wkhtmltopdf", "-q", "-s", "A4", "--zoom", zoom, "-T", "22mm", "-B", "22mm", "-L", "24mm", "-R", "24mm", str(file), str(path)],
                       check=True, capture_output=True, env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "HOME": folder})


def google_docs(path, source):
    """Classes c1, c2 …, a span in each paragraph, headings with generated ids, lists by class only."""
    rows, count = [], 0
    for block in source.blocks:
        said = html.escape(block.text, quote=False)
        half = said.find(" ", len(said) // 2)
        span = f'<span class="c3">{said[:half]}</span><span class="c3">{said[half:]}</span>' if half > 0 else f'<span class="c3">{said}</span>'
        count += 1
        if block.kind == "title":
            rows.append(f'<p class="c7 title" id="h.{count:x}k2f9"><span class="c9">{said}</span></p>')
        elif block.kind == "head":
            rows.append(f'<h2 class="c6" id="h.{count:x}x8qz"><span class="c5">{said}</span></h2>')
        else:
            rows.append(f'<p class="c1">{span}</p><p class="c1 c4"><span class="c3"></span></p>')
    css = "@import url(https://themes.example/fonts/css?kit=abc);ol{margin:0;padding:0}.c1{padding-top:0pt;line-height:1.15;orphans:2;widows:2;text-align:left;height:11pt}.c3{color:#000;font-weight:400;font-family:\"Arial\"}.c5{font-weight:700}.c4{height:11pt}.doc-content{max-width:451.4pt;padding:72pt}"
    path.write_text(f'<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">{css}</style></head><body class="c2 doc-content">{"".join(rows)}</body></html>')


MENU = "".join(f'<li id="menu-item-{n}" class="menu-item"><a href="/{n}/">{words}</a></li>' for n, words in enumerate(
    ["Home", "The Ministry", "Policy areas", "Missions abroad", "Visa and travel", "Press room", "Contact"], 30))


def wordpress(path, source):
    text = body(source, title=False, bold_heads=True)
    path.write_text(f"""<!DOCTYPE html>
<html lang="en-GB" class="no-js"><head><meta charset="UTF-8"><meta name="generator" content="WordPress 5.4">
<title>{html.escape(source.title)} &#8211; Ministry of External Affairs</title>
<script>window._wpemojiSettings={{"baseUrl":"https:\\/\\/s.example\\/","ext":".png"}};</script><style>img.emoji{{display:inline}}</style></head>
<body class="post-template-default single single-post postid-4711 single-format-standard">
<div id="page" class="site"><a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">Ministry of External Affairs</a></p><p class="site-description">In the service of our citizens</p>
<nav id="site-navigation" class="main-navigation"><button class="menu-toggle">Menu</button><ul id="primary-menu">{MENU}</ul></nav></header>
<div id="content" class="site-content"><main id="main" class="site-main"><article id="post-4711" class="post type-post category-un">
<header class="entry-header"><h1 class="entry-title">{html.escape(source.title)}</h1><div class="entry-meta"><span class="posted-on">Posted on <time datetime="2020-04-16T10:11:12+02:00">16 April 2020</time></span><span class="byline"> by <a href="/author/press/">pressoffice</a></span></div></header>
<div class="entry-content">{text}
<div class="sharedaddy"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="#">United Nations</a></span><span class="tags-links">Tagged <a href="#">cyber</a>, <a href="#">OEWG</a></span></footer></article>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">Post navigation</h2><div class="nav-previous"><a href="#">Previous: Consular hours during the pandemic</a></div><div class="nav-next"><a href="#">Next: Visit of the Deputy Minister</a></div></nav></main>
<aside id="secondary" class="widget-area"><section class="widget widget_search"><form role="search"><input type="search" placeholder="Search &hellip;"></form></section><section class="widget widget_recent_entries"><h2 class="widget-title">Recent Posts</h2><ul><li><a href="#">States should register before travelling</a></li><li><a href="#">Statement on fisheries</a></li></ul></section></aside></div>
<footer id="colophon" class="site-footer"><div class="site-info">Proudly powered by WordPress | Theme: Officer</div></footer></div>
<div id="cookie-law-info-bar"><span>This website uses cookies. You should read our privacy policy. <a role="button">ACCEPT</a></span></div><script src="wp-embed.min.js"></script></body></html>
""")


def drupal(path, source):
    text = body(source, title=False)
    path.write_text(f"""<!DOCTYPE html>
<html lang="{source.language}" dir="ltr"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 8 (https://www.drupal.example)" /><title>{html.escape(source.title)} | Cancillería</title></head>
<body class="path-node page-node-type-page"><a href="#main-content" class="visually-hidden focusable skip-link">Pasar al contenido principal</a>
<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div id="page-wrapper"><header id="header" class="header" role="banner">
<div class="language-switcher-language-url block" role="navigation"><ul class="links"><li hreflang="es" class="is-active"><a href="/es/node/88" class="language-link">Español</a></li><li hreflang="en"><a href="/en/node/88" class="language-link">English</a></li><li hreflang="fr"><a href="/fr/node/88" class="language-link">Français</a></li></ul></div>
<nav role="navigation" aria-labelledby="block-main-menu" class="block block-menu"><h2 class="visually-hidden" id="block-main-menu">Navegación principal</h2><ul class="menu"><li><a href="/">Inicio</a></li><li><a href="/t">Trámites y servicios</a></li><li><a href="/p">Política exterior</a></li></ul></nav></header>
<nav class="breadcrumb" role="navigation"><h2 id="system-breadcrumb" class="visually-hidden">Sobrescribir enlaces de ayuda a la navegación</h2><ol><li><a href="/">Inicio</a></li><li><a href="/p">Política exterior</a></li></ol></nav>
<main role="main"><a id="main-content" tabindex="-1"></a><div class="region region-content"><h1 class="title page-title"><span class="field field--name-title">{html.escape(source.title)}</span></h1>
<article role="article" class="node node--type-page node--view-mode-full"><div class="node__content"><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">{text}</div></div></article></div></main>
<aside class="region region-sidebar-second"><div class="block"><h2>Enlaces de interés</h2><ul><li><a href="#">Calendario de la Asamblea General</a></li></ul></div></aside>
<footer role="contentinfo"><p>Avenida de la Esclusa 12, Puertoluz</p><ul class="menu"><li><a href="#">Aviso legal</a></li><li><a href="#">Accesibilidad</a></li></ul></footer></div></div>
<div id="sliding-popup" class="eu-cookie-compliance-banner"><h2>Este sitio utiliza cookies</h2><p>Debe aceptarlas para seguir navegando.</p><button>Aceptar</button></div>
<script type="application/json" data-drupal-selector="drupal-settings-json">{{"path":{{"currentPath":"node/88"}}}}</script></body></html>
""")
