package app.wheelhouse.setting;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The AI desk: which models are asked, when, what they may cost, and how far they are trusted.
public final class AiSettings {
  /// No model is asked: the rule analyst decides, if it is on.
  public static final String NONE = "none";

  /// Where models are asked.
  public static final ChoiceSetting BACK_END =
      new ChoiceSetting(
          "ai.back-end", NONE, List.of(NONE, "ollama", "openrouter", "openai", "anthropic"));

  /// Address of the back end; empty for its usual one.
  public static final TextSetting URL =
      new TextSetting(
          "ai.url",
          "",
          text -> text.isEmpty() || text.matches("https?://[A-Za-z0-9.:\\[\\]_-]+(/[^\\s?#]*)?"),
          "Enter an address such as http://127.0.0.1:11434, or leave it empty");

  /// The model for every cycle, as the back end spells it.
  public static final TextSetting MODEL = model("ai.model");

  /// The model for deep questions; empty for the usual one.
  public static final TextSetting DEEP_MODEL = model("ai.deep-model");

  /// A second model that must agree; empty for none.
  public static final TextSetting SECOND_MODEL = model("ai.second-model");

  /// Name of the AI key in the vault; empty for back ends without one.
  public static final TextSetting KEY =
      new TextSetting(
          "ai.key",
          "",
          text -> text.length() <= 64,
          "Enter the name of a key in the vault, at most 64 characters");

  /// Intelligence level.
  public static final NumberSetting LEVEL = new NumberSetting("ai.level", 5, 1, 10, "");

  /// Most that models may cost in a day.
  public static final DecimalSetting BUDGET =
      new DecimalSetting(
          "ai.budget", new BigDecimal("2"), BigDecimal.ZERO, new BigDecimal("1000"), "USD");

  /// The trader's own prices of models, in US dollars for a million tokens read and written.
  public static final TextSetting PRICES =
      new TextSetting(
          "ai.prices",
          "",
          text ->
              text.isEmpty()
                  || text.matches(
                      "[^\\s,=]+=\\d{1,6}(\\.\\d{1,6})?/\\d{1,6}(\\.\\d{1,6})?"
                          + "([\\s,]+[^\\s,=]+=\\d{1,6}(\\.\\d{1,6})?/\\d{1,6}(\\.\\d{1,6})?)*"),
          "Enter prices such as anthropic:claude-sonnet-*=3/15, with spaces between them");

  /// Longest prompt.
  public static final NumberSetting PROMPT_TOKENS =
      new NumberSetting("ai.prompt-tokens", 8_000, 1_500, 100_000, "tokens");

  /// Longest answer.
  public static final NumberSetting REPLY_TOKENS =
      new NumberSetting("ai.reply-tokens", 1_500, 200, 16_000, "tokens");

  /// How freely the model draws its words.
  public static final DecimalSetting TEMPERATURE =
      new DecimalSetting(
          "ai.temperature", new BigDecimal("0.2"), BigDecimal.ZERO, new BigDecimal("2"), "");

  /// Longest wait for an answer.
  public static final NumberSetting TIMEOUT = new NumberSetting("ai.timeout", 30, 5, 300, "s");

  /// Longest wait for the deep model.
  public static final NumberSetting DEEP_TIMEOUT =
      new NumberSetting("ai.deep-timeout", 120, 10, 600, "s");

  /// At least this long between two questions about one instrument.
  public static final NumberSetting DISTANCE = new NumberSetting("ai.distance", 60, 1, 3_600, "s");

  /// Whether the market itself may call: a price move, a volume spike, a lean of the book, a
  /// cascade, odd funding.
  public static final SwitchSetting WATCH = new SwitchSetting("ai.watch", true);

  /// What a stated confidence counts for at most, as long as too few decisions have ended.
  public static final DecimalSetting CONFIDENCE_CAP =
      new DecimalSetting(
          "ai.confidence-cap", new BigDecimal("70"), BigDecimal.ZERO, new BigDecimal("100"), "%");

  /// Whether an entry is held back when its reasons cite numbers that nothing shows.
  public static final SwitchSetting BLOCK_UNGROUNDED =
      new SwitchSetting("ai.block-ungrounded", false);

  /// The trader's own words to the model, added to every prompt.
  public static final TextSetting PROMPT = prompt("ai.prompt");

  /// Who the model is; empty for the delivered text.
  public static final TextSetting PROMPT_ROLE = prompt("ai.prompt-role");

  /// How it looks for trades; empty for the delivered text.
  public static final TextSetting PROMPT_STRATEGY = prompt("ai.prompt-strategy");

  /// How it writes; empty for the delivered text.
  public static final TextSetting PROMPT_STYLE = prompt("ai.prompt-style");

  /// What the model is not shown: ids of sections with commas between them; empty for nothing.
  public static final TextSetting PROMPT_OFF =
      new TextSetting(
          "ai.prompt-off",
          "",
          text -> text.matches("([a-z]{1,32}(,[a-z]{1,32}){0,31})?"),
          "Enter ids of sections with commas between them, such as news,book");

  /// Whether news are fetched.
  public static final SwitchSetting NEWS = new SwitchSetting("ai.news", false);

  /// Addresses of RSS or Atom feeds, with spaces or commas between them.
  public static final TextSetting NEWS_FEEDS =
      new TextSetting(
          "ai.news-feeds",
          "",
          text -> text.isEmpty() || text.matches("https://\\S+([\\s,]+https://\\S+)*"),
          "Enter https addresses with spaces between them, or leave it empty");

  /// Name of the CryptoPanic token in the vault; empty for none.
  public static final TextSetting NEWS_KEY =
      new TextSetting(
          "ai.news-key",
          "",
          text -> text.length() <= 64,
          "Enter the name of a key in the vault, at most 64 characters");

  /// Who decides beside the session on accounts of their own, with commas between them; empty for
  /// nobody. Blanks around names are allowed.
  public static final TextSetting ARENA =
      new TextSetting(
          "ai.arena",
          "",
          AiSettings::isArena,
          "Enter up to 6 names with commas between them, such as rules, ollama:qwen3:8b; or leave"
              + " it empty");

  private AiSettings() {}

  /// The ids of a text of [#PROMPT_OFF].
  public static SortedSet<String> sections(String text) {
    return text.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(text.split(",")));
  }

  private static boolean isArena(String text) {
    List<String> names = List.of(text.split(",", -1)).stream().map(String::strip).toList();
    return text.isEmpty()
        || (names.size() <= 6
            && names.stream().distinct().count() == names.size()
            && names.stream()
                .allMatch(name ->
                    name.matches(
                        "rules|none|(ollama|openrouter|openai|anthropic)"
                            + ":[A-Za-z0-9._:/@+-]{1,128}")));
  }

  /// Of several lines.
  private static TextSetting prompt(String id) {
    return new TextSetting(
        id, "", text -> text.length() <= 8_000, "Write at most 8,000 characters");
  }

  private static TextSetting model(String id) {
    return new TextSetting(
        id,
        "",
        text -> text.matches("[A-Za-z0-9._:/@+-]{0,128}"),
        "Enter the model's id without spaces, such as qwen3:8b");
  }
}
