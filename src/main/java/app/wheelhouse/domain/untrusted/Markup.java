package app.wheelhouse.domain.untrusted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// HTML, XML and chat-template tags taken out of a text.
final class Markup {
  private static final List<String> PARAGRAPHS =
      List.of(
          "p",
          "br",
          "div",
          "li",
          "ul",
          "ol",
          "tr",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "blockquote",
          "section",
          "article",
          "pre",
          "td",
          "th");
  private static final List<String> UNREAD = List.of("script", "style");

  /// Stands where a `<` was that opens a tag without an end.
  private static final char BROKEN = '‹';

  private final String text;
  private final List<String> unended = new ArrayList<>();
  private final StringBuilder out;

  private Markup(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  /// The text of `html`: paragraphs on lines of their own, scripts and comments gone.
  static String text(String html) {
    return html.indexOf('<') < 0 ? html : new Markup(html).read();
  }

  private String read() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '<' && opensTag(i)) {
        i = tag(i);
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  /// A `<` before a letter or a slash; before a number or a space it says "less than".
  private boolean opensTag(int at) {
    int i = at + 1;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return false;
    }
    char next = text.charAt(i);
    return "/!?|".indexOf(next) >= 0 || i == at + 1 && Character.isLetter(next);
  }

  /// Skips the tag at `from`; gives back where the text goes on.
  private int tag(int from) {
    if (text.startsWith("<!--", from)) {
      int end = find("-->", from + 4);
      if (end >= 0) {
        return end + 3;
      }
    }
    if (text.startsWith("<![CDATA[", from)) {
      return from + 9;
    }
    int end = from + 1;
    while (end < text.length() && text.charAt(end) != '>' && text.charAt(end) != '<') {
      end++;
    }
    if (end == text.length() || text.charAt(end) == '<') {
      out.append(BROKEN);
      return from + 1;
    }
    String name = name(from);
    if (PARAGRAPHS.contains(name)) {
      out.append('\n');
    }
    return UNREAD.contains(name) && text.charAt(from + 1) != '/' ? after(name, end + 1) : end + 1;
  }

  private String name(int from) {
    int start = text.charAt(from + 1) == '/' ? from + 2 : from + 1;
    int end = start;
    while (end < text.length() && end - start < 12 && isNamePart(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isNamePart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /// Where the script ends; without an end the rest is read as text.
  private int after(String name, int from) {
    int end = find("</" + name, from);
    return end < 0 ? from : end;
  }

  /// Looks for each mark that is not there only once, or hostile text takes forever.
  private int find(String mark, int from) {
    if (unended.contains(mark)) {
      return -1;
    }
    for (int i = from; i + mark.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, mark, 0, mark.length())) {
        return i;
      }
    }
    unended.add(mark);
    return -1;
  }
}
