// PDF by PDFKit, pdfmake, jsPDF and pdf-lib, DOCX by docx. MODULES names the folder that holds node_modules.
import fs from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire((process.env.MODULES ?? process.cwd()) + '/');
const given = JSON.parse(fs.readFileSync(0, 'utf8'));
const { out, blocks, notes, how, title } = given;
const bare = (text) => text.replace(/\^\d+/g, '');
const isBullet = (mark) => mark && !/[\p{L}\p{N}]/u.test(mark);

async function pdfkit() {
  const PDFDocument = require('pdfkit');
  const doc = new PDFDocument({ size: 'A4', margins: { top: 80, bottom: 70, left: 72, right: 72 }, bufferPages: true, info: { Title: title } });
  const file = fs.createWriteStream(out);
  doc.pipe(file);
  doc.registerFont('text', how.font ?? 'Times-Roman').registerFont('bold', how.bold ?? 'Times-Bold');
  for (const block of blocks) {
    const x = 72 + 20 * block.level;
    if (block.kind === 'title') doc.font('bold').fontSize(15).text(block.text, 72, doc.y, { align: 'center' }).moveDown();
    else if (block.kind.startsWith('head')) doc.font('bold').fontSize(11.5).text(`${block.mark} ${block.text}`.trim(), 72).moveDown(0.4);
    else if (['left', 'away'].includes(block.kind)) doc.font('text').fontSize(10.5).text(block.text, 72, doc.y, { align: 'right' }).moveDown();
    else {
      doc.font('text').fontSize(10.5);
      if (block.mark) {
        // The sign alone, and the words beside it: a break of page must not come between.
        if (doc.y + doc.heightOfString(block.text, { width: 430 - x + 72 }) > 770) doc.addPage();
        const y = doc.y;
        doc.text(block.mark, x, y, { lineBreak: false });
        doc.text(bare(block.text), x + 20, y, { align: 'justify', width: 451 - (x - 72) - 20 });
      } else doc.text(bare(block.text), x, doc.y, { align: 'justify', width: 451 - (x - 72) });
      doc.moveDown(0.5);
    }
  }
  const pages = doc.bufferedPageRange().count;
  for (let n = 0; n < pages; n++) {
    doc.switchToPage(n);
    doc.page.margins.bottom = 0;
    doc.font('text').fontSize(8.5).text(`${how.head} – page ${n + 1} of ${pages}`, 72, 800, { align: 'center', lineBreak: false, width: 451 });
  }
  doc.end();
  await new Promise((done) => file.on('finish', done));
}

async function pdfmake() {
  const maker = require('pdfmake');
  maker.addFonts(require('pdfmake/fonts/Roboto.js'));
  const content = [];
  for (const block of blocks) {
    const words = bare(block.text);
    if (block.kind === 'title') content.push({ text: words, style: 'title' });
    else if (block.kind.startsWith('head')) content.push({ text: `${block.mark} ${words}`.trim(), style: 'head' });
    else if (['left', 'away'].includes(block.kind)) content.push({ text: words, alignment: 'right', margin: [0, 0, 0, 8] });
    else if (isBullet(block.mark)) content.push({ ul: [words], margin: [12 * block.level, 0, 0, 4] });
    else if (block.mark) content.push({ columns: [{ width: 26, text: block.mark }, { text: words, alignment: 'justify' }], margin: [14 * block.level, 0, 0, 5] });
    else content.push({ text: words, alignment: 'justify', margin: [0, 0, 0, 7] });
  }
  const definition = {
    info: { title }, content, pageMargins: [64, 70, 64, 60], defaultStyle: { fontSize: 10.5, lineHeight: 1.15 },
    header: { text: how.head, fontSize: 8.5, margin: [64, 34, 64, 0], color: '#555' },
    footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'center', fontSize: 8.5 }),
    styles: { title: { fontSize: 15, bold: true, margin: [0, 0, 0, 12] }, head: { fontSize: 11.5, bold: true, margin: [0, 8, 0, 4] } },
  };
  await maker.createPdf(definition).write(out);
}

async function jspdf() {
  const { jsPDF } = require('jspdf');
  const doc = new jsPDF({ unit: 'pt', format: 'a4' });
  doc.setProperties({ title });
  let y = 80;
  const put = (text, x, width, size, style, mark) => {
    doc.setFont('times', style).setFontSize(size);
    doc.splitTextToSize(text, width).forEach((line, n) => {
      if (y > 770) { doc.addPage(); y = 80; }
      if (mark && n === 0) doc.text(mark, x - 16, y);
      doc.text(line, x, y);
      y += size * 1.35;
    });
    y += 5;
  };
  for (const block of blocks) {
    if (block.kind === 'title') put(block.text, 72, 450, 15, 'bold');
    else if (block.kind.startsWith('head')) { y += 5; put(`${block.mark} ${block.text}`.trim(), 72, 450, 12, 'bold'); }
    else put(bare(block.text), 72 + 20 * block.level + (block.mark ? 4 : 0), 450 - 20 * block.level, 11, 'normal', block.mark);
  }
  const pages = doc.getNumberOfPages();
  for (let n = 1; n <= pages; n++) doc.setPage(n).setFontSize(9).text(`${how.head} ${n}/${pages}`, 297, 815, { align: 'center' });
  fs.writeFileSync(out, Buffer.from(doc.output('arraybuffer')));
}

async function pdflib() {
  const { PDFDocument, StandardFonts } = require('pdf-lib');
  const doc = await PDFDocument.create();
  doc.setTitle(how.title);
  const font = await doc.embedFont(StandardFonts.TimesRoman), bold = await doc.embedFont(StandardFonts.TimesRomanBold);
  let page = doc.addPage([595, 842]), y = 770;
  const size = 11.5, width = 420, left = 90;
  const line = (words, x, last, face = font) => {
    if (y < 80) { page = doc.addPage([595, 842]); y = 770; }
    const wide = words.reduce((sum, word) => sum + face.widthOfTextAtSize(word, size), 0);
    // Each word is drawn alone, and the gaps carry no blank: so a letter is justified by hand.
    const gap = last || words.length < 2 ? face.widthOfTextAtSize(' ', size) : (width - wide) / (words.length - 1);
    for (const word of words) { page.drawText(word, { x, y, size, font: face }); x += face.widthOfTextAtSize(word, size) + gap; }
    y -= size * 1.4;
  };
  for (const block of blocks) {
    if (block.kind === 'away') { line(block.text.split(' '), block === blocks[0] ? left : left + 200, true, bold); continue; }
    let row = [];
    for (const word of bare(block.text).split(' ')) {
      if (font.widthOfTextAtSize([...row, word].join(' '), size) > width) { line(row, left, false); row = []; }
      row.push(word);
    }
    line(row, left, true);
    y -= block.kind === 'left' && block.text.startsWith('H.E.') || block.text === 'Permanent Mission' ? 0 : 9;
  }
  fs.writeFileSync(out, await doc.save());
}

async function docx() {
  const d = require('docx');
  const ids = { id: 0, author: 'Legal Department', date: '2020-04-14T09:00:00Z' };
  const runs = (text) => {
    const made = [];
    for (const part of text.split(/(\^\d+|\[-.*?-\]|\[\+.*?\+\])/)) {
      if (/^\^\d/.test(part)) made.push(new d.FootnoteReferenceRun(+part.slice(1)));
      else if (part.startsWith('[-')) made.push(new d.DeletedTextRun({ ...ids, id: ids.id++, text: part.slice(2, -2) }));
      else if (part.startsWith('[+')) made.push(new d.InsertedTextRun({ ...ids, id: ids.id++, text: part.slice(2, -2) }));
      else if (part) made.push(new d.TextRun({ text: part, rightToLeft: given.language === 'ar', ...(given.language === 'ar' ? { font: 'Noto Naskh Arabic' } : {}) }));
    }
    return made;
  };
  const indent = (n) => ({ paragraph: { indent: { left: 567 * (n + 1), hanging: 567 } } });
  const numbering = { config: [
    { reference: 'sections', levels: [{ level: 0, format: d.LevelFormat.UPPER_ROMAN, text: '%1.', style: indent(0) }] },
    { reference: 'paragraphs', levels: [
      { level: 0, format: d.LevelFormat.DECIMAL, text: '%1.', style: indent(0) },
      { level: 1, format: d.LevelFormat.LOWER_LETTER, text: '(%2)', style: indent(1) },
      { level: 2, format: d.LevelFormat.LOWER_ROMAN, text: '(%3)', style: indent(2) }] },
    { reference: 'decimal', levels: [
      { level: 0, format: d.LevelFormat.DECIMAL, text: '%1.', style: indent(0) },
      { level: 1, format: d.LevelFormat.DECIMAL, text: '%1.%2', style: indent(0) },
      { level: 2, format: d.LevelFormat.LOWER_LETTER, text: '%3)', style: indent(1) }] },
    { reference: 'bullets', levels: ['•', '–', '▪'].map((text, level) => ({ level, format: d.LevelFormat.BULLET, text, style: indent(level) })) }] };
  const children = [];
  for (const block of blocks) {
    const changed = (how.changes ?? []).reduce((text, [from, to]) => text.replace(from, to), block.text);
    let made = { children: runs(changed), spacing: { after: 120 }, alignment: d.AlignmentType.BOTH, bidirectional: given.language === 'ar' };
    const bidirectional = made.bidirectional;
    if (block.kind === 'title') made = { text: block.text, heading: d.HeadingLevel.TITLE, bidirectional };
    else if (block.kind === 'head') made = { children: runs(block.text), heading: d.HeadingLevel.HEADING_1, bidirectional,
      ...(how.decimal ? { numbering: { reference: 'decimal', level: 0 } } : block.mark && how.numbered ? { numbering: { reference: 'sections', level: 0 } } : { children: runs(`${block.mark} ${block.text}`.trim()) }) };
    else if (block.kind === 'head2') made = { text: block.text, heading: d.HeadingLevel.HEADING_2 };
    else if (['left', 'away'].includes(block.kind)) made.alignment = block.text.length > 70 ? d.AlignmentType.LEFT : d.AlignmentType.RIGHT;
    else if (isBullet(block.mark)) made.numbering = { reference: 'bullets', level: Math.max(block.level, 0) };
    else if (how.decimal && block.mark) made.numbering = { reference: 'decimal', level: 1 + block.level };
    else if (how.numbered && block.mark) made.numbering = { reference: 'paragraphs', level: block.level };
    else if (block.mark) made.children = [new d.TextRun(`${block.mark}\t`), ...made.children];
    children.push(new d.Paragraph(made));
  }
  const footnotes = Object.fromEntries(Object.entries(notes).map(([mark, text]) => [mark, { children: [new d.Paragraph(text)] }]));
  const header = new d.Header({ children: [new d.Paragraph(how.head)] });
  const footer = new d.Footer({ children: [new d.Paragraph({ alignment: d.AlignmentType.CENTER, children: [new d.TextRun({ children: ['Page ', d.PageNumber.CURRENT, ' of ', d.PageNumber.TOTAL_PAGES] })] })] });
  const section = { properties: how.lines ? { lineNumbers: { countBy: how.lines, restart: d.LineNumberRestartFormat.CONTINUOUS } } : {}, headers: { default: header }, footers: { default: footer }, children };
  const doc = new d.Document({ title, creator: 'Ministry', numbering, footnotes, features: { trackRevisions: !!how.changes }, sections: [section] });
  fs.writeFileSync(out, await d.Packer.toBuffer(doc));
}

await { pdfkit, pdfmake, jspdf, pdflib, docx }[given.maker]();
