package app.wheelhouse.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Texts of people who want to be obeyed, from `hostile.jsonl`: news items, token names and replies
/// of a model, up to 5 MB long.
public final class HostileTexts {
  /// Where such a text comes from.
  public enum Kind {
    NEWS,
    TOKEN,
    REPLY
  }

  /// A hostile text.
  ///
  /// @param text as it comes, with everything in it
  /// @param flags what a careful reader finds in it: names of `Finding.Kind`
  public record Hostile(String name, Kind kind, String text, List<String> flags) {
    @Override
    public String toString() {
      return name;
    }
  }

  private HostileTexts() {}

  public static List<Hostile> all() {
    try (InputStream lines = HostileTexts.class.getResourceAsStream("hostile.jsonl")) {
      if (lines == null) {
        throw new IllegalStateException("No hostile.jsonl beside " + HostileTexts.class);
      }
      List<Hostile> texts = new ArrayList<>();
      for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        texts.add(read(JsonMapper.shared().readTree(line)));
      }
      return List.copyOf(texts);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static List<Hostile> of(Kind kind) {
    return all().stream().filter(text -> text.kind() == kind).toList();
  }

  /// Items of news.
  public static List<Hostile> news() {
    return of(Kind.NEWS);
  }

  /// Names and symbols of tokens.
  public static List<Hostile> tokens() {
    return of(Kind.TOKEN);
  }

  /// What a model answers.
  public static List<Hostile> replies() {
    return of(Kind.REPLY);
  }

  private static Hostile read(JsonNode line) {
    List<String> flags = new ArrayList<>();
    line.path("flags").forEach(flag -> flags.add(flag.asString()));
    return new Hostile(
        line.path("name").asString(),
        Kind.valueOf(line.path("kind").asString().toUpperCase(Locale.ROOT)),
        line.path("text").asString().repeat(line.path("repeat").asInt(1)),
        List.copyOf(flags));
  }
}
