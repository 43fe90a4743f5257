package app.wheelhouse.news;

import app.wheelhouse.domain.news.NewsDraft;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One item or entry of a feed. Where two elements say the same the first counts, but the shorter
/// summary before the whole text.
final class FeedEntry {
  /// Kept of an element, in characters.
  private static final int MOST = 65_536;

  /// Elements of RSS have no namespace, those of RDF and Atom these.
  private static final List<String> PLAIN =
      List.of(
          "",
          "http://purl.org/rss/1.0/",
          "http://my.netscape.com/rdf/simple/0.9/",
          "http://backend.userland.com/rss2",
          "http://www.w3.org/2005/Atom",
          "http://purl.org/atom/ns#",
          "http://purl.org/dc/elements/1.1/",
          "http://purl.org/dc/terms/",
          "http://purl.org/rss/1.0/modules/content/");

  private final XMLStreamReader xml;
  private String title = "";
  private String summary = "";
  private String content = "";
  private String url = "";
  private String guid = "";
  private String by = "";
  private long published;
  private long updated;

  /// @param xml at the element's start
  FeedEntry(XMLStreamReader xml) {
    this.xml = xml;
  }

  /// @param source as the trader names it
  NewsDraft read(String source) throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        String space = xml.getNamespaceURI();
        if (PLAIN.contains(space == null ? "" : space)) {
          take();
        } else {
          text();
        }
      }
    }
    return new NewsDraft(
        by.isBlank() || by.equalsIgnoreCase(source) ? source : by + " via " + source,
        title,
        summary.isBlank() ? content : summary,
        url.isBlank() ? guid : url,
        published == 0 ? updated : published,
        List.of(),
        null);
  }

  private void take() throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "title" -> title = first(title, text());
      case "description", "summary" -> summary = first(summary, text());
      case "encoded", "content" -> content = first(content, text());
      case "link" -> url = first(url, link());
      case "guid", "id" -> guid = first(guid, text());
      case "source" -> by = first(by, source());
      case "pubDate", "published", "issued", "date", "created" ->
          published = published == 0 ? FeedDates.millis(text()) : skipped(published);
      case "updated", "modified" ->
          updated = updated == 0 ? FeedDates.millis(text()) : skipped(updated);
      default -> text();
    }
  }

  private static String first(String before, String now) {
    return before.isBlank() ? now : before;
  }

  private long skipped(long before) throws XMLStreamException {
    text();
    return before;
  }

  /// Atom has it in an attribute, and others beside it that lead to comments and sounds.
  private String link() throws XMLStreamException {
    String href = xml.getAttributeValue(null, "href");
    String relation = xml.getAttributeValue(null, "rel");
    String inside = text();
    if (href == null) {
      return inside.strip();
    }
    return relation == null || relation.equals("alternate") ? href.strip() : "";
  }

  /// A name in RSS; in Atom a feed of its own, of which the title is the name.
  private String source() throws XMLStreamException {
    String name = "";
    StringBuilder own = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isCharacters()) {
        append(own);
      } else if (xml.isStartElement()) {
        boolean isTitle = xml.getLocalName().equals("title");
        String inside = text();
        name = isTitle ? inside : name;
      }
    }
    return name.isBlank() ? own.toString().strip() : name.strip();
  }

  /// Everything written within the element, its children's text with it. Ends at its end.
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text);
        case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("cut off");
        default -> {
          // Comments and instructions say nothing.
        }
      }
      if (depth > 0 && xml.isStartElement() && !text.isEmpty()) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text) {
    if (text.length() < MOST) {
      text.append(xml.getText(), 0, Math.min(xml.getTextLength(), MOST - text.length()));
    }
  }
}
