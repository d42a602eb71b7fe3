package cn.daqiao.bot.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes through a part of a .docx, closed to document types and bounded in depth. */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  /** Tables in text boxes in tables come to half of it. */
  private static final int DEEPEST = 150;

  private Xml() {}

  /** Hears of elements by their local names; prefixes differ between Word, WPS and strict files. */
  interface Hearer {
    /** Another element begins; false passes over everything inside. */
    boolean begins(Element element) throws IOException;

    /** Text inside the innermost element. */
    void text(String inside, String text) throws IOException;

    /** An element that was not passed over ends. */
    void ends(String name) throws IOException;
  }

  /** An element's name and attributes. */
  record Element(String name, XMLStreamReader reader) {
    /** The attribute, whatever its prefix. */
    @Nullable String get(String attribute) {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        if (reader.getAttributeLocalName(i).equals(attribute)) {
          return reader.getAttributeValue(i);
        }
      }
      return null;
    }

    /** The attribute that most of Word's elements have. */
    String val() {
      var value = get("val");
      return value == null ? "" : value;
    }

    int number(String attribute, int otherwise) {
      var value = get(attribute);
      return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }
  }

  static void read(InputStream in, Hearer hearer) throws IOException {
    try (in) {
      var reader = FACTORY.createXMLStreamReader(in);
      try {
        read(reader, hearer);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof TooLargeException large) {
          throw large;
        }
      }
      throw new IOException("is damaged; open it in Word or WPS and save it as .docx once more", e);
    }
  }

  private static void read(XMLStreamReader reader, Hearer hearer)
      throws XMLStreamException, IOException {
    Deque<String> open = new ArrayDeque<>();
    int passed = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new IOException("declares a document type, which no document needs");
        case XMLStreamConstants.START_ELEMENT -> {
          open.push(reader.getLocalName());
          if (open.size() > DEEPEST) {
            throw new IOException("is nested deeper than any document");
          }
          if (passed > 0 || !hearer.begins(new Element(reader.getLocalName(), reader))) {
            passed++;
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (passed == 0 && !open.isEmpty()) {
            hearer.text(open.peek(), reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          var name = open.pop();
          if (passed > 0) {
            passed--;
          } else {
            hearer.ends(name);
          }
        }
        default -> {}
      }
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Ours says what is wrong; the JDK's own would look like damage.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    return factory;
  }
}
