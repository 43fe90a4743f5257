package app.wheelhouse.domain.untrusted;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// HTML's character references, decoded.
final class Entities {
  /// Longest between `&` and `;`.
  private static final int LONGEST = 10;

  /// What the numbers 128 to 159 mean in HTML (windows-1252); a space where it means nothing.
  private static final String WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

  private static final Map<String, String> NAMED =
      named(
          "amp & lt < gt > quot \" apos ' nbsp \u00A0 ndash – mdash — hellip … lsquo ‘ rsquo ’"
              + " sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo » lsaquo ‹ rsaquo › bull • middot ·"
              + " euro € pound £ yen ¥ cent ¢ dollar $ copy © reg ® trade ™ deg ° plusmn ± times ×"
              + " divide ÷ frac12 ½ frac14 ¼ sect § para ¶ larr ← rarr → uarr ↑ darr ↓ minus −"
              + " percnt % num # excl ! colon : comma , period . sol / lpar ( rpar ) lsqb [ rsqb ]"
              + " lbrace { rbrace } vert | lowbar _ grave ` Tab \t NewLine \n"
              + " shy \u00AD zwnj \u200C zwj \u200D lrm \u200E rlm \u200F ensp \u2002 emsp \u2003"
              + " thinsp \u2009 auml ä ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü szlig ß eacute é"
              + " egrave è ecirc ê aacute á agrave à acirc â atilde ã aring å ccedil ç ntilde ñ"
              + " iacute í oacute ó ocirc ô otilde õ oslash ø uacute ú ucirc û");

  private Entities() {}

  private static Map<String, String> named(String table) {
    Map<String, String> named = new TreeMap<>();
    String[] pairs = table.split(" ");
    for (int i = 0; i < pairs.length; i += 2) {
      named.put(pairs[i], pairs[i + 1]);
    }
    return Collections.unmodifiableMap(named);
  }

  /// All references decoded, also those that spell another one: `&amp;amp;lt;` is `<`.
  static String decoded(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '&') {
        out.append(c);
        continue;
      }
      // As long as what follows spells an ampersand, it takes the place of this one.
      int end = end(text, i);
      String decoded = reference(text, i, end);
      while ("&".equals(decoded)) {
        i = end + 1;
        end = end(text, i);
        decoded = reference(text, i, end);
      }
      if (decoded == null) {
        out.append('&');
      } else {
        out.append(decoded);
        i = end + 1;
      }
    }
    return out.toString();
  }

  /// Where the reference that begins at `from` ends, -1 for nowhere near.
  private static int end(String text, int from) {
    int last = Math.min(text.length(), from + LONGEST + 1);
    for (int i = from; i < last; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable String reference(String text, int from, int end) {
    if (end <= from) {
      return null;
    }
    String body = text.substring(from, end);
    return body.charAt(0) == '#' ? numbered(body) : NAMED.get(body);
  }

  /// Null when it is no number.
  private static @Nullable String numbered(String body) {
    boolean hex = body.length() > 1 && (body.charAt(1) == 'x' || body.charAt(1) == 'X');
    String digits = body.substring(hex ? 2 : 1);
    if (digits.isEmpty() || !digits.matches(hex ? "[0-9a-fA-F]{1,8}" : "[0-9]{1,9}")) {
      return null;
    }
    long point = Long.parseLong(digits, hex ? 16 : 10);
    if (point >= 128 && point < 160) {
      return WINDOWS.substring((int) point - 128, (int) point - 127);
    }
    boolean none = point == 0 || point > Character.MAX_CODE_POINT;
    return none || point >= 0xD800 && point <= 0xDFFF ? "" : Character.toString((int) point);
  }
}
