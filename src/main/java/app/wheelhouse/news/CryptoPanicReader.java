package app.wheelhouse.news;

import app.wheelhouse.domain.news.NewsDraft;
import app.wheelhouse.domain.news.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads CryptoPanic's posts: version 1 (`currencies`, `url`) and 2 (`instruments`, `original_url`,
/// `description`).
final class CryptoPanicReader {
  /// Fewer votes are no judgement.
  private static final int LEAST_VOTES = 3;

  private final String name;

  /// @param name of the source
  CryptoPanicReader(String name) {
    this.name = name;
  }

  List<NewsDraft> read(byte[] body) throws NewsFailure {
    JsonNode reply;
    try {
      reply = JsonMapper.shared().readTree(body);
    } catch (JacksonException unreadable) {
      throw new NewsFailure(name + " did not answer in JSON. It is asked again later.");
    }
    JsonNode results = reply.path("results");
    if (!results.isArray()) {
      throw new NewsFailure(
          name + " answered without posts. Check the token and its plan in the settings.");
    }
    List<NewsDraft> items = new ArrayList<>();
    for (JsonNode post : results) {
      if (items.size() < RssReader.MOST_ITEMS && post.isObject()) {
        items.add(draft(post));
      }
    }
    return items;
  }

  private NewsDraft draft(JsonNode post) {
    String by = text(post.path("source"), "title");
    by = by.isBlank() ? text(post.path("source"), "domain") : by;
    return new NewsDraft(
        by.isBlank() ? name : by + " via " + name,
        text(post, "title"),
        first(text(post, "description"), text(post.path("content"), "clean")),
        first(text(post, "original_url"), text(post, "url")),
        FeedDates.millis(first(text(post, "published_at"), text(post, "created_at"))),
        codes(post),
        tone(post.path("votes")));
  }

  private static List<String> codes(JsonNode post) {
    List<String> codes = new ArrayList<>();
    for (String key : List.of("currencies", "instruments")) {
      for (JsonNode each : post.path(key)) {
        String code = text(each, "code");
        if (!code.isBlank() && codes.size() < 20) {
          codes.add(code);
        }
      }
    }
    return codes;
  }

  private static @Nullable Tone tone(JsonNode votes) {
    int good = votes.path("positive").asInt(0);
    int bad = votes.path("negative").asInt(0);
    if (good < 0 || bad < 0 || (long) good + bad < LEAST_VOTES) {
      return null;
    }
    if (good >= 2L * bad) {
      return Tone.POSITIVE;
    }
    return bad >= 2L * good ? Tone.NEGATIVE : Tone.NEUTRAL;
  }

  private static String first(String one, String other) {
    return one.isBlank() ? other : one;
  }

  /// Empty where there is no text: a number or an object is none.
  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? value.asString("") : "";
  }
}
