package app.wheelhouse.news;

import app.wheelhouse.domain.news.NewsDraft;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads RSS 2.0 (and older), RDF and Atom.
///
/// A document type is refused, so there are neither entities that grow nor any that fetch. Of a
/// document that is cut off the whole items are taken.
final class RssReader {
  /// Newest first in nearly every feed, so nothing is lost that matters.
  static final int MOST_ITEMS = 200;

  private final String name;

  /// @param name of the source
  RssReader(String name) {
    this.name = name;
  }

  /// @param charset of the `Content-Type`; null when it names none
  List<NewsDraft> read(byte[] body, @Nullable String charset) throws NewsFailure {
    String text = FeedText.of(body, charset);
    List<NewsDraft> items = new ArrayList<>();
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
      read(xml, items);
    } catch (XMLStreamException cut) {
      if (items.isEmpty()) {
        throw noFeed(text);
      }
    }
    return items;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((_, _, _, _) -> {
      throw new XMLStreamException("Nothing is fetched");
    });
    return factory;
  }

  private void read(XMLStreamReader xml, List<NewsDraft> items)
      throws XMLStreamException, NewsFailure {
    boolean feed = false;
    while (xml.hasNext() && items.size() < MOST_ITEMS) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw noFeed(xml.getText());
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String element = xml.getLocalName().toLowerCase(Locale.ROOT);
      switch (element) {
        case "rss", "rdf", "feed" -> feed = true;
        case "item", "entry" -> items.add(new FeedEntry(xml).read(name));
        default -> {
          if (!feed) {
            throw noFeed("<" + element);
          }
        }
      }
    }
  }

  private NewsFailure noFeed(String text) {
    String head = text.substring(0, Math.min(300, text.length())).toLowerCase(Locale.ROOT);
    if (head.contains("<html") || head.contains("doctype html")) {
      return new NewsFailure(
          name + " answered with a web page, not a feed. Check its address in the settings.");
    }
    return new NewsFailure(
        head.contains("<!doctype")
            ? name + " sent a feed with a document type, which is not read here: it may be a trap."
            : name + " did not answer with a feed. Check its address in the settings.");
  }
}
