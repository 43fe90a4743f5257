package app.wheelhouse.advisor.llm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Whether the model that a back end says has answered is the one that was asked (A13).
///
/// Allowed besides the same id (case aside): `:latest` said or not; a provider before a slash on
/// one side only; an OpenRouter variant (`:free`, `:nitro` …) left out; the date of a release added
/// (`-20260101`, `-2026-01-01`); any release of an id that was asked as `-latest`; the words of a
/// dated OpenRouter id in another order (`claude-sonnet-4.5`, `claude-4.5-sonnet-20250929`).
/// Everything else is another model: other sizes, tags and dates, `-mini`, `-fast`, `-turbo`, and
/// whatever a router chose.
final class ServedModel {
  private static final String DATE = "-(20[0-9]{6}|20[0-9]{2}-[0-9]{2}-[0-9]{2})$";
  private static final String RELEASE = "-[0-9]{4,8}$";
  private static final String LATEST = "-latest";
  private static final String VARIANT = ":(free|nitro|floor|online|thinking|extended|exacto|beta)$";

  private ServedModel() {}

  static boolean isAllowed(String asked, String served) {
    String want = plain(asked);
    String got = plain(served);
    if (want.contains("/") && got.contains("/")) {
      if (!provider(want).equals(provider(got))) {
        return false;
      }
      if (want.replaceFirst(VARIANT, "").equals(got)) {
        return true;
      }
      want = want.replaceFirst(VARIANT, "");
      got = got.replaceFirst(VARIANT, "");
    }
    return isSame(id(want), id(got));
  }

  private static boolean isSame(String want, String got) {
    if (want.equals(got)) {
      return true;
    }
    if (want.endsWith(LATEST)) {
      String family = want.substring(0, want.length() - LATEST.length());
      return got.equals(family) || without(got, DATE, RELEASE).equals(family);
    }
    String undated = got.replaceFirst(DATE, "");
    return !undated.equals(got) && words(undated).equals(words(want));
  }

  private static String without(String id, String date, String release) {
    String undated = id.replaceFirst(date, "");
    return undated.equals(id) ? id.replaceFirst(release, "") : undated;
  }

  private static List<String> words(String id) {
    return Arrays.stream(id.split("-", -1)).sorted().toList();
  }

  private static String plain(String id) {
    String lower = id.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith(":latest") ? lower.substring(0, lower.length() - 7) : lower;
  }

  private static String provider(String id) {
    return id.substring(0, id.lastIndexOf('/'));
  }

  private static String id(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
