package cn.daqiao.bot.wechat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A callback's XML: the texts of the elements right below the root. Of an element that stands
 * twice, the first counts; what lies deeper is passed over.
 */
record Envelope(Map<String, String> fields) {
  private static final XMLInputFactory FACTORY = hardened();

  /** The fields; empty for anything but one well-formed element without a document type. */
  static Optional<Envelope> parse(String xml) {
    try {
      var reader = FACTORY.createXMLStreamReader(new StringReader(xml));
      try {
        return Optional.of(new Envelope(Map.copyOf(read(reader))));
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  /** The field, blank where it is absent. */
  String get(String name) {
    return fields.getOrDefault(name, "");
  }

  private static Map<String, String> read(XMLStreamReader reader) throws XMLStreamException {
    var fields = new HashMap<String, String>();
    var text = new StringBuilder();
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (depth == 2) {
            text.append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth == 2) {
            fields.putIfAbsent(reader.getLocalName(), text.toString());
          }
          depth--;
        }
        case XMLStreamConstants.DTD -> throw new XMLStreamException("document types are refused");
        default -> {}
      }
    }
    return fields;
  }

  private static XMLInputFactory hardened() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
