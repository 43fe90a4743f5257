package app.wheelhouse.domain.untrusted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/// What a clean text never has, told by Unicode's tables rather than by the code under test.
public final class Cleanliness {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\x{FE00}-\\x{FE0F}"
              + "\\x{E0000}-\\x{E0FFF}\\x{034F}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}&&[^\\n]]");
  private static final Pattern RIGHT_TO_LEFT =
      Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}&&\\p{L}]");
  private static final Pattern TAG = Pattern.compile("<\\s*[/!?|]|<\\p{L}");
  private static final Pattern FENCE = Pattern.compile("```|\"\"\"|'''|~~~");
  private static final Pattern REFERENCE = Pattern.compile("&(?:amp|lt|gt|quot|nbsp|#\\d{1,7});");

  private Cleanliness() {}

  /// @param breaks whether line breaks are allowed
  public static void check(String clean, boolean breaks) {
    assertThat(FORBIDDEN.matcher(clean).find()).as("forbidden character in %s", clean).isFalse();
    assertThat(RIGHT_TO_LEFT.matcher(clean).find()).as("right to left in %s", clean).isFalse();
    assertThat(TAG.matcher(clean).find()).as("tag in %s", clean).isFalse();
    assertThat(FENCE.matcher(clean).find()).as("fence in %s", clean).isFalse();
    assertThat(REFERENCE.matcher(clean).find()).as("reference in %s", clean).isFalse();
    assertThat(clean).isEqualTo(clean.strip()).doesNotContain("  ", "\n\n\n");
    assertThat(breaks || clean.indexOf('\n') < 0).as("break in %s", clean).isTrue();
  }
}
