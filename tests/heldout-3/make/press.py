"""Pages: Chromium's print, WeasyPrint's, a print that Ghostscript writes anew, and a page as SPIP publishes it."""

import html
import http.server
import pathlib
import subprocess
import tempfile
import threading

BASE = "body{font:10.5pt/1.4 'Carlito',sans-serif}h1{font-size:17pt}.left{text-align:right}ul{margin:.2em 0 .4em 0}"
BAND = """@page{size:A4 landscape;margin:18mm 30mm}h1{background:#0b5345;color:#fff;padding:10px 14px;-webkit-print-color-adjust:exact}
h2{color:#0b5345;font-size:12.5pt;text-transform:uppercase;letter-spacing:.06em;break-after:avoid}ul{list-style-type:'■  '}ul ul{list-style-type:'–  '}"""
GRID = """@page{size:A4 landscape;margin:20mm 22mm 20mm 22mm;@bottom-right{content:'Pravonia, ' counter(page) ' of ' counter(pages);font:8pt 'Liberation Sans'}}
body{font:10pt/1.35 'Liberation Sans',sans-serif}table{border-collapse:collapse;width:100%;margin-bottom:5mm}th{background:#ddd;text-align:left}
td,th{border:.6pt solid #444;padding:2.2mm;vertical-align:top}td:first-child{width:22mm}td:nth-child(2){width:105mm}h1{font-size:15pt}h2{font-size:11.5pt;break-after:avoid}tr{break-inside:avoid}"""
BOOK = """@page{size:176mm 250mm;margin:22mm 20mm 24mm 28mm}@page:first{margin-top:40mm}
body{font:10.5pt/1.45 'Caladea',serif;text-align:justify;hyphens:auto}p{margin:0;text-indent:1.4em}h1{font:bold 15pt 'Caladea';text-align:center;margin-bottom:2em}
h2{font:italic 12pt 'Caladea';text-align:center;margin:1.3em 0 .6em;break-after:avoid}.left,.away{text-align:center;text-indent:0;font-size:9pt;margin-bottom:1em}
.item{margin-left:1.5em;text-indent:0}.running{position:running(top);font-size:8pt;text-align:center}"""
LIGUE = """@page{size:A4;margin:25mm 22mm}body{font:10.5pt/1.4 'Liberation Serif',serif;padding-left:42mm}h1{font:bold 19pt 'Liberation Sans Narrow';margin-left:-42mm;border-top:3px solid #123;padding-top:4mm}
h2{float:left;clear:both;width:36mm;margin:0 0 0 -42mm;font:bold 10pt/1.3 'Liberation Sans Narrow'}p{margin:0 0 3mm}p.item{padding-left:8mm;text-indent:-8mm}p.item b{font-weight:normal;display:inline-block;width:8mm;text-indent:0}"""


def body(source, heading="h2"):
    out, depth, table = [], 0, False
    say = lambda words: html.escape(words, quote=False)

    def close(to):
        nonlocal depth
        while depth > to:
            out.append("</li></ul>")
            depth -= 1

    for block in source.blocks:
        words = say(block.text)
        if table and block.kind != "row":
            out.append("</tbody></table>")
            table = False
        bullet = block.kind == "para" and block.mark in ("■", "–")
        if not bullet:
            close(0)
        if block.kind == "title":
            out.append(f"<h1>{words}</h1>")
        elif block.kind in ("away", "left"):
            out.append(f'<p class="{block.kind}">{words}</p>')
        elif block.kind == "head":
            out.append(f"<{heading}>{(say(block.mark) + ' ' + words).strip()}</{heading}>")
        elif block.kind == "tablehead":
            out.append("<table><thead><tr>" + "".join(f"<th>{say(c)}</th>" for c in block.cells) + "</tr></thead><tbody>")
            table = True
        elif block.kind == "row":
            out.append("<tr>" + "".join(f"<td>{say(c)}</td>" for c in block.cells) + "</tr>")
        elif bullet:
            level = block.level + 1
            close(level)
            if depth == level:
                out.append("</li>")
            while depth < level:
                out.append("<ul>")
                depth += 1
            out.append(f"<li>{words}")
        elif block.mark:
            out.append(f'<p class="item"><b>{say(block.mark)}</b> {words}</p>')
        else:
            out.append(f"<p>{words}</p>")
    close(0)
    return "\n".join(out)


def page(source, style):
    return (f'<!doctype html><html lang="{source.language}"><head><meta charset="utf-8"><title>{html.escape(source.title)}</title>'
            f"<style>{BASE}{style}</style></head><body>{body(source)}</body></html>")


def chromium(path, source, style=BAND):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "pre-draft"
        file.write_text(page(source, style))
        common = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile", f"--print-to-pdf={path}"]
        if style is not BAND:
            subprocess.run([*common, "--no-pdf-header-footer", file.rename(f"{file}.html").as_uri()], check=True, capture_output=True)
            return

        # With the browser's own head and foot: date, title, address, page. The page is served, so that the address is one.
        class Page(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(file.read_bytes())

            def log_message(self, *_):
                pass

        server = http.server.HTTPServer(("127.0.0.1", 0), Page)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        rule = f"MAP www.mofa.example 127.0.0.1:{server.server_port}"
        subprocess.run([*common, f"--host-resolver-rules={rule}", "http://www.mofa.example/statements/pre-draft"], check=True, capture_output=True)
        server.shutdown()


def weasyprint(path, source, style):
    import weasyprint as program

    program.HTML(string=page(source, style)).write_pdf(path)


def distilled(path, source):
    """Chromium's print, written anew by Ghostscript."""
    with tempfile.TemporaryDirectory() as folder:
        first = pathlib.Path(folder) / "first.pdf"
        chromium(first, source, LIGUE)
        subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-dCompatibilityLevel=1.3", f"-sOutputFile={path}", str(first)], check=True)


def spip(path, source):
    inner, items = [], []
    for block in source.blocks:
        words = html.escape(block.text, quote=False).replace("’", "&#8217;").replace(" :", "&nbsp;:").replace(" ;", "&nbsp;;").replace("« ", "«&nbsp;").replace(" »", "&nbsp;»")
        if block.mark == "—":
            items.append(f"<li> {words}</li>")
            continue
        if items:
            inner.append('<ul class="spip" role="list">' + "".join(items) + "</ul>")
            items = []
        if block.kind == "head":
            inner.append(f'<h2 class="spip">{block.mark} {words}</h2>')
        elif block.kind == "para":
            inner.append(f"<p>{words}</p>")
        elif block.kind == "away":
            inner.append(f'<p class="surtitre">{words}</p>')
    title = html.escape(source.title, quote=False)
    path.write_text(f"""<!DOCTYPE html>
<html class="page_article ltr fr no-js" lang="fr" dir="ltr">
<head><meta charset="utf-8" /><title>{title} - Minist&egrave;re de l&#8217;int&eacute;gration et du num&eacute;rique</title>
<meta name="generator" content="SPIP 3.2.7 [24473]" /><link rel="stylesheet" href="local/cache-css/a1b2.css" /></head>
<body id="top"><div class="page-wrap"><div class="header-wrap"><div class="container"><header class="accueil clearfix" role="banner"><h1 class="spip_logo_site"><a rel="start home" href="/">Minist&egrave;re de l&#8217;int&eacute;gration et du num&eacute;rique</a></h1></header></div></div>
<div class="nav-wrap"><nav class="navbar navbar-inverse" id="nav" role="navigation"><ul class="menu-liste nav"><li><a href="spip.php?rubrique1">Le minist&egrave;re</a></li><li><a href="spip.php?rubrique2">Services en ligne</a></li><li><a href="spip.php?rubrique3">Presse</a></li></ul></nav></div>
<div class="main-wrap"><main id="main" role="main"><nav class="arborescence"><ul class="breadcrumb"><li><a href="/">Accueil</a></li><li><a href="spip.php?rubrique3">Presse</a></li><li class="active"><span class="on">Note</span></li></ul></nav>
<article><header class="cartouche"><h1><span class="crayon article-titre-88">{title}</span></h1><p class="publication">publi&eacute; le <time datetime="2020-04-15T09:12:00Z">15 avril 2020</time></p></header>
<div class="main"><div class="crayon article-texte-88 texte surlignable clearfix">{"".join(inner)}</div></div>
<aside><div class="menu menu_articles"><h2>Dans la m&ecirc;me rubrique</h2><ul><li><a href="spip.php?article87">Avis de recrutement</a></li><li><a href="spip.php?article86">La ministre re&ccedil;oit les op&eacute;rateurs</a></li></ul></div></aside></article></main></div>
<div class="footer-wrap"><footer class="footer" role="contentinfo"><p class="colophon">2014 - 2020 Minist&egrave;re de l&#8217;int&eacute;gration et du num&eacute;rique<br /><a rel="contents" href="spip.php?page=plan">Plan du site</a> | <a href="spip.php?page=login">Se connecter</a> | <a href="spip.php?page=backend">RSS 2.0</a></p></footer></div></div></body></html>
""")
