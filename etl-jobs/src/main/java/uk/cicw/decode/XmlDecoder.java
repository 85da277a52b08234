package uk.cicw.decode;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML form of the SSDA903, one child after the other. */
final class XmlDecoder {
  static List<DecodedTable> decode(DeliveredFile file, Consumer<TextRow> rows, boolean isWithFlags)
      throws IOException, UnreadableExtract {
    XmlTables tables = new XmlTables(rows, isWithFlags);
    try (InputStream bytes = new BufferedInputStream(PlainBytes.open(file))) {
      XMLStreamReader xml = safeFactory().createXMLStreamReader(bytes);
      root(xml);
      children(xml, tables);
    } catch (XMLStreamException e) {
      // the message of the parser may quote what stands in the file
      throw new UnreadableExtract("it is no well-formed XML, or its end is missing", e);
    }
    return tables.done();
  }

  /** The JDK's own parser, which reads neither document types nor what they point to. */
  private static XMLInputFactory safeFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static void root(XMLStreamReader xml) throws XMLStreamException, UnreadableExtract {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw new UnreadableExtract("it declares a document type, which no return has");
      }
    }
    if (!xml.getLocalName().equals(XmlLayout.ROOT)) {
      throw new UnreadableExtract("it is no extract: its root element is not " + XmlLayout.ROOT);
    }
  }

  private static void children(XMLStreamReader xml, XmlTables tables)
      throws XMLStreamException, UnreadableExtract {
    while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
      if (xml.isStartElement()) {
        XmlElement element = XmlElement.read(xml);
        if (element.name().equals(XmlLayout.CHILD)) {
          tables.child(element);
        } else {
          tables.aboutReturn(element);
        }
      }
    }
  }

  private XmlDecoder() {}
}
