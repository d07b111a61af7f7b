// PDF by iText 2: java -cp itext.jar IText.java out.pdf < lines, each "kind TAB level TAB mark TAB words".
import com.lowagie.text.*;
import com.lowagie.text.pdf.*;
import java.io.*;
import java.nio.charset.StandardCharsets;

public class IText {
    public static void main(String[] given) throws Exception {
        Document page = new Document(PageSize.LETTER, 72, 72, 84, 72);
        PdfWriter writer = PdfWriter.getInstance(page, new FileOutputStream(given[0]));
        String font = "/usr/share/fonts/truetype/liberation/LiberationSerif-";
        Font text = new Font(BaseFont.createFont(font + "Regular.ttf", BaseFont.IDENTITY_H, true), 11);
        Font bold = new Font(BaseFont.createFont(font + "Bold.ttf", BaseFont.IDENTITY_H, true), 11.5f);
        Font large = new Font(BaseFont.createFont(font + "Bold.ttf", BaseFont.IDENTITY_H, true), 15);
        page.setHeader(new HeaderFooter(new Phrase(given[1], text), false));
        page.setFooter(new HeaderFooter(new Phrase("– ", text), new Phrase(" –", text)));
        page.open();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null;) {
            String[] part = line.split("\t", -1);
            boolean head = part[0].startsWith("head");
            Paragraph made = new Paragraph(15f, "", text);
            if (part[0].equals("title")) { made = new Paragraph(20f, part[3], large); made.setAlignment(Element.ALIGN_CENTER); }
            else if (head) made = new Paragraph(18f, (part[2] + " " + part[3]).trim(), bold);
            else if (part[2].isEmpty()) { made.add(part[3]); made.setAlignment(part[0].equals("para") ? Element.ALIGN_JUSTIFIED : Element.ALIGN_RIGHT); }
            else {
                com.lowagie.text.List list = new com.lowagie.text.List(false, 26);
                list.setIndentationLeft(22 * Integer.parseInt(part[1]));
                ListItem item = new ListItem(15f, part[3], text);
                item.setAlignment(Element.ALIGN_JUSTIFIED);
                item.setSpacingAfter(6);
                list.setListSymbol(new Chunk(part[2], text));
                list.add(item);
                page.add(list);
                continue;
            }
            made.setSpacingAfter(7);
            page.add(made);
        }
        page.close();
    }
}
