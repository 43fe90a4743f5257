package app.wheelhouse.setting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The settings of the desk, in the order of the pages.
public final class DeskSettings {
  private static final List<Setting<?>> ALL =
      List.of(
          AppearanceSettings.THEME,
          AppearanceSettings.CANDLES,
          AppearanceSettings.FONT_SIZE,
          AppearanceSettings.ZONE,
          ChartSettings.EMA_FAST,
          ChartSettings.EMA_SLOW,
          ChartSettings.VOLUME,
          ChartSettings.ORDER_LINES,
          ChartSettings.FILL_MARKS,
          ChartSettings.DECISION_MARKS,
          TradeSettings.LEVERAGE,
          TradeSettings.STOP_PERCENT,
          TradeSettings.TARGET_PERCENT,
          TradeSettings.CONFIRM_ORDERS,
          TradeSettings.CONFIRM_CLOSES,
          RiskSettings.PER_TRADE,
          RiskSettings.MAX_EFFECTIVE_LEVERAGE,
          RiskSettings.MAX_INSTRUMENT_MARGIN,
          RiskSettings.MAX_POSITIONS,
          RiskSettings.DAILY_LOSS,
          RiskSettings.DAILY_LOSS_USDC,
          RiskSettings.DRAWDOWN_REDUCE,
          RiskSettings.DRAWDOWN_HALT,
          RiskSettings.TRADES_PER_DAY,
          RiskSettings.COOL_DOWN,
          RiskSettings.LOSS_STREAK,
          RiskSettings.CORRELATION,
          RiskSettings.HOUR_RANGE,
          RiskSettings.MIN_CONFIDENCE,
          RiskSettings.MIN_REWARD_RISK,
          RiskSettings.MAX_ORDER,
          RiskSettings.MAX_LEVERAGE,
          RiskSettings.SLIPPAGE,
          RiskSettings.COINS,
          SessionSettings.SEED,
          SessionSettings.BALANCE,
          SessionSettings.AUTO,
          SessionSettings.MOMENTUM,
          SessionSettings.ANALYST,
          SessionSettings.DAY_ZONE,
          SessionSettings.REPLAY_SPEED,
          WelcomeSettings.AT_START,
          AiSettings.BACK_END,
          AiSettings.URL,
          AiSettings.MODEL,
          AiSettings.DEEP_MODEL,
          AiSettings.SECOND_MODEL,
          AiSettings.KEY,
          AiSettings.LEVEL,
          AiSettings.BUDGET,
          AiSettings.PRICES,
          AiSettings.TIMEOUT,
          AiSettings.DEEP_TIMEOUT,
          AiSettings.DISTANCE,
          AiSettings.WATCH,
          AiSettings.CONFIDENCE_CAP,
          AiSettings.BLOCK_UNGROUNDED,
          AiSettings.TEMPERATURE,
          AiSettings.PROMPT_TOKENS,
          AiSettings.REPLY_TOKENS,
          AiSettings.ARENA,
          AiSettings.NEWS,
          AiSettings.NEWS_FEEDS,
          AiSettings.NEWS_KEY,
          LiveSettings.NETWORK,
          LiveSettings.MARKETS,
          LiveSettings.FALLBACK,
          LiveSettings.RECORD,
          LiveSettings.FAILURES,
          LiveSettings.LATENCY,
          LiveSettings.SIZE_SHARE,
          LiveSettings.ON_EXIT,
          LiveSettings.DEAD_MAN,
          VaultSettings.IDLE_MINUTES,
          VaultSettings.TRADE_WHILE_LOCKED,
          NotifySettings.FILLS,
          NotifySettings.STOPS,
          NotifySettings.REFUSALS,
          NotifySettings.SOUNDS);

  // On a page of their own, which is a panel: they are long.
  private static final List<Setting<?>> PROMPT =
      List.of(
          AiSettings.PROMPT_ROLE,
          AiSettings.PROMPT_STRATEGY,
          AiSettings.PROMPT_STYLE,
          AiSettings.PROMPT,
          AiSettings.PROMPT_OFF);

  // Kept in the file, but on no page: set by using the window.
  private static final List<Setting<?>> UNPAGED = List.of(LayoutSettings.DIVIDERS);

  private DeskSettings() {}

  /// Those that have a row on a page.
  public static List<Setting<?>> all() {
    return ALL;
  }

  /// Those that make a desk what it is, wherever it runs: of the pages, and the texts of the
  /// prompt.
  public static List<Setting<?>> carried() {
    return Stream.concat(ALL.stream(), PROMPT.stream()).toList();
  }

  /// Those that the file holds: these, and what the window remembers of its own use.
  static List<Setting<?>> kept() {
    return Stream.concat(carried().stream(), UNPAGED.stream()).toList();
  }

  /// The pages, in order: `appearance`, `chart` …
  public static List<String> pages() {
    return ALL.stream().map(Setting::page).distinct().toList();
  }

  public static Optional<Setting<?>> find(String id) {
    for (Setting<?> setting : kept()) {
      if (setting.id().equals(id)) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }

  /// Whether a change acts only from the next session on: what a session was started with stays as
  /// it is until then.
  public static boolean fromNextSession(Setting<?> setting) {
    return List.of("session", "risk", "live", "ai").contains(setting.page());
  }
}
