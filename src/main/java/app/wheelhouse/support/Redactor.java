package app.wheelhouse.support;

import java.util.List;
import java.util.regex.Pattern;

/// Takes what looks like a secret out of a text before others see it: crash reports, exports, what
/// is copied for support. `logback.xml` has the same patterns for the logs.
///
/// Kept are addresses (`0x` and 40 hex digits), client order ids (`0x` and 32) and hashes that are
/// called one: `hash 0x…`, `tx=0x…`, `"hash":"0x…"`, `digest`, `connectionId`. 64 hex digits look
/// alike whether they are a key or a hash, so any other are taken for a key.
public final class Redactor {
  /// Stands where a secret stood.
  public static final String MASK = "[redacted]";

  /// A thing and the colon, equals sign or quotes after it.
  private static final String IS = "[\"\\x27]?\\s{0,3}[:=]?\\s{0,3}[\"\\x27]?";

  private record Rule(Pattern pattern, String replacement) {
    static Rule of(String regex, String replacement) {
      return new Rule(Pattern.compile(regex), replacement);
    }
  }

  /// One after the other; the same as in `logback.xml`.
  private static final List<Rule> RULES =
      List.of(
          // 32 bytes, also where leading zeros were lost, and the 40 bytes of a Lighter key.
          Rule.of(
              "(?i)(?<!(?:hash|tx|txid|digest|connectionid)[\"\\x27]?[ :=]{1,2}[\"\\x27]?)"
                  + "0x(?:[0-9a-f]{56,66}|[0-9a-f]{80})(?![0-9a-f])",
              MASK),
          Rule.of(
              "(?i)((?:key|secret|private|seed|agent|wallet)[a-z]{0,12}"
                  + IS
                  + "(?:is\\s)?)[0-9a-f]{64}(?![0-9a-f])",
              "$1" + MASK),
          Rule.of("(?<![A-Za-z0-9])(?:sk|pk|rk|xai|gsk)-[A-Za-z0-9_-]{16,}", MASK),
          Rule.of("(?<![A-Za-z0-9])(?:AIza|ghp_|hf_|r8_)[A-Za-z0-9_-]{20,}", MASK),
          Rule.of(
              "(?i)\\b(bearer|authorization[\"\\x27]?[:=]\\s{0,3}[\"\\x27]?basic)"
                  + "\\s+[A-Za-z0-9._~+/=-]{8,}",
              "$1 " + MASK),
          Rule.of(
              "(?i)((?:api[_-]?key|api[_-]?secret|secret[_-]?key|private[_-]?key|passphrase|password"
                  + "|access[_-]?token|auth[_-]?token|mbx-apikey)"
                  + "[\"\\x27]?\\s{0,3}[:=]\\s{0,3}[\"\\x27]?)"
                  + "(?!\\[redacted\\])[^\\s\"\\x27,;&<>]{8,}",
              "$1" + MASK),
          // 12 to 24 words of a recovery phrase: none of them is one of the little words of prose.
          Rule.of(
              "(?<![A-Za-z])(?:(?!(?:the|and|for|are|was|not|but|has|had|its|been|were|from|your"
                  + "|than|would|could|with|which|after|less)\\b)[a-z]{3,8}[ ,]{1,2}){11,23}"
                  + "[a-z]{3,8}(?![A-Za-z])",
              MASK));

  private Redactor() {}

  /// The text without what looks like a secret. Doing it twice changes nothing more.
  public static String redact(String text) {
    String clean = text;
    for (Rule rule : RULES) {
      clean = rule.pattern.matcher(clean).replaceAll(rule.replacement);
    }
    return clean;
  }
}
