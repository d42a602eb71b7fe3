package cn.daqiao.bot.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The running text of a .docx with its headings, automatic numbers and tables. Heads and feet of
 * pages, notes, and what tracked changes took out stay away.
 */
final class DocxText implements Xml.Hearer {
  private static final String BODY = "word/document.xml";

  /** Another form of what stands beside it, text taken out, readings above characters. */
  private static final Set<String> PASSED = Set.of("Fallback", "del", "moveFrom", "rt", "pict");

  private final Styles styles;
  private final Numbering numbering;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private final Deque<DocxTable> tables = new ArrayDeque<>();

  private DocxText(Styles styles, Numbering numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  /** A paragraph that has begun. */
  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private String number = "";
    private int level = -1;
    private int outline = -1;
  }

  static String read(Path file) throws IOException {
    try (var parts = Parts.open(file)) {
      var styles = Styles.read(parts.part("word/styles.xml"));
      var numbering = Numbering.read(parts.part("word/numbering.xml"));
      var body =
          parts
              .part(BODY)
              .orElseThrow(() -> new IOException("is no document of Word; save it as .docx"));
      var docx = new DocxText(styles, numbering);
      Xml.read(body, docx);
      if (docx.text.toString().isBlank()) {
        throw new IOException("has no text; is it a scan? Type it, or let text be recognised");
      }
      return docx.text.toString();
    }
  }

  @Override
  public boolean begins(Xml.Element element) throws IOException {
    if (PASSED.contains(element.name())) {
      return false;
    }
    var paragraph = paragraphs.peek();
    switch (element.name()) {
      case "p" -> paragraphs.push(new Paragraph());
      case "tbl" -> tables.push(new DocxTable());
      case "tr" -> table().row();
      case "tc" -> table().cell();
      case "gridSpan" -> table().span(element.number("val", 1));
      case "vMerge" -> table().merged(!element.val().equals("restart"));
      case "tab" -> append(" ");
      case "br", "cr" -> append("\n");
      case "noBreakHyphen" -> append("-");
      case "pStyle" -> {
        if (paragraph != null) {
          paragraph.style = element.val();
        }
      }
      case "numId" -> {
        if (paragraph != null) {
          paragraph.number = element.val();
        }
      }
      case "ilvl" -> {
        if (paragraph != null) {
          paragraph.level = element.number("val", 0);
        }
      }
      case "outlineLvl" -> {
        if (paragraph != null) {
          paragraph.outline = element.number("val", 9);
        }
      }
      default -> {}
    }
    return true;
  }

  /** Tags of rows and cells without a table come from damaged files; they read as a table. */
  private DocxTable table() {
    if (tables.isEmpty()) {
      tables.push(new DocxTable());
    }
    return tables.element();
  }

  @Override
  public void text(String inside, String piece) {
    if (inside.equals("t")) {
      append(piece);
    }
  }

  private void append(String piece) {
    var paragraph = paragraphs.peek();
    if (paragraph != null) {
      paragraph.text.append(piece);
    }
  }

  @Override
  public void ends(String name) throws IOException {
    switch (name) {
      case "p" -> {
        if (!paragraphs.isEmpty()) {
          close(paragraphs.pop());
        }
      }
      case "tr" -> table().endRow();
      case "tbl" -> {
        if (!tables.isEmpty()) {
          put(tables.pop().rows());
        }
      }
      default -> {}
    }
  }

  private void close(Paragraph paragraph) throws IOException {
    var style = styles.of(paragraph.style);
    var number = paragraph.number.isEmpty() ? style.number() : paragraph.number;
    int level = paragraph.level < 0 ? Math.max(0, style.level()) : paragraph.level;
    var words = paragraph.text.toString().strip();
    if (words.isEmpty()) {
      return;
    }
    var line = numbering.next(number, level) + words;
    int outline = paragraph.outline < 0 ? style.outline() : paragraph.outline;
    put(tables.isEmpty() && Styles.isHeading(outline, line) ? "# " + line : line);
  }

  /** Into the cell that is open, else to the running text. */
  private void put(String lines) throws IOException {
    if (tables.isEmpty()) {
      text.append(lines.strip()).append("\n\n");
    } else {
      tables.element().add(lines);
    }
    if (text.length() > DocumentFile.MOST_CHARS) {
      throw new TooLargeException("holds more text than a document; cut it into documents");
    }
  }
}
