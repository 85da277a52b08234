package uk.cicw.decode;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element with all that is within it; the return is read one child at a time. */
record XmlElement(String name, String text, List<XmlElement> parts) {
  /** The schema nests three deep; a file that goes on for ever is no return. */
  private static final int DEEPEST = 16;

  /** Reads from its start, where the reader stands, to its end. */
  static XmlElement read(XMLStreamReader xml) throws XMLStreamException, UnreadableExtract {
    return read(xml, 0);
  }

  private static XmlElement read(XMLStreamReader xml, int depth)
      throws XMLStreamException, UnreadableExtract {
    if (depth > DEEPEST) {
      throw new UnreadableExtract("it is no extract: its elements nest too deep");
    }
    String name = xml.getLocalName();
    StringBuilder text = new StringBuilder();
    List<XmlElement> parts = new ArrayList<>();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> parts.add(read(xml, depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return new XmlElement(name, text.toString(), parts);
        }
        default -> {}
      }
    }
  }

  List<XmlElement> groups() {
    return parts.stream().filter(part -> !part.parts().isEmpty()).toList();
  }

  List<XmlElement> leaves() {
    return parts.stream().filter(part -> part.parts().isEmpty()).toList();
  }
}
