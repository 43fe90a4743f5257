package app.wheelhouse.news;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The characters of a feed, mended so far that an XML reader takes them.
final class FeedText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern DECLARATION = Pattern.compile("^\\s{0,64}<\\?xml[^>]{0,200}\\?>");
  private static final Pattern ENCODING =
      Pattern.compile("encoding\\s{0,8}=\\s{0,8}[\"']([A-Za-z0-9._:-]{1,40})[\"']");

  /// An ampersand that opens none of XML's own references, or one of a character XML forbids.
  private static final Pattern LOOSE =
      Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)");

  private static final Pattern NUMBERED = Pattern.compile("&#(x?)([0-9a-fA-F]{1,7});");

  private static final String CDATA = "<![CDATA[";

  private FeedText() {}

  /// @param charset of the `Content-Type`; null when it names none
  static String of(byte[] body, @Nullable String charset) {
    String text = decoded(body, charset);
    text = DECLARATION.matcher(text).replaceFirst("");
    text = escaped(text);
    text = NUMBERED.matcher(text).replaceAll(FeedText::allowed);
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(FeedText::isXml).forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  /// Outside CDATA, where an ampersand is one.
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf(CDATA); at >= 0; at = text.indexOf(CDATA, from)) {
      int end = text.indexOf("]]>", at);
      if (end < 0) {
        break;
      }
      out.append(LOOSE.matcher(text.substring(from, at)).replaceAll("&amp;"));
      out.append(text, at, end);
      from = end;
    }
    return out.append(LOOSE.matcher(text.substring(from)).replaceAll("&amp;")).toString();
  }

  private static String decoded(byte[] body, @Nullable String charset) {
    if (starts(body, 0xEF, 0xBB, 0xBF)) {
      return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(body, 0xFE, 0xFF) || starts(body, 0xFF, 0xFE)) {
      return new String(body, StandardCharsets.UTF_16);
    }
    Charset said = charset == null ? declared(body) : known(charset);
    if (said == null || said.equals(StandardCharsets.UTF_8)) {
      return utf8(body);
    }
    // What is called Latin 1 or ASCII has been windows-1252 for as long as there is a web.
    boolean latin =
        said.equals(StandardCharsets.ISO_8859_1) || said.equals(StandardCharsets.US_ASCII);
    return new String(body, latin ? WINDOWS : said);
  }

  /// UTF-8, or windows-1252 when it is not.
  private static String utf8(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException other) {
      // One broken letter in a long UTF-8 text is likelier than an older encoding with pairs of it.
      String lenient = new String(body, StandardCharsets.UTF_8);
      long broken = lenient.chars().filter(c -> c == 0xFFFD).count();
      long foreign = lenient.chars().filter(c -> c > 127).count();
      return 2 * broken < foreign ? lenient : new String(body, WINDOWS);
    }
  }

  private static @Nullable Charset declared(byte[] body) {
    String head = new String(body, 0, Math.min(300, body.length), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(head);
    if (!declaration.find()) {
      return null;
    }
    Matcher encoding = ENCODING.matcher(declaration.group());
    return encoding.find() ? known(encoding.group(1)) : null;
  }

  private static @Nullable Charset known(String name) {
    try {
      return Charset.forName(name.strip().replace("\"", "").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private static boolean starts(byte[] body, int... mark) {
    if (body.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((body[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String allowed(MatchResult reference) {
    boolean hex = !reference.group(1).isEmpty();
    if (!hex && !reference.group(2).matches("[0-9]+")) {
      return "";
    }
    int point = Integer.parseInt(reference.group(2), hex ? 16 : 10);
    return isXml(point) ? reference.group() : "";
  }

  private static boolean isXml(int point) {
    return point >= 0x20 && point <= 0xD7FF
        || point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000 && point <= 0x10FFFF;
  }
}
