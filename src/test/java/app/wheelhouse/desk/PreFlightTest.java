package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.setting.RiskSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.VenueCheckResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is found before real orders, and what is said about it.
class PreFlightTest {
  private static final long NOW = 1_760_000_000_000L;
  private static final VenueCheckResult CHECKED =
      new VenueCheckResult("Wheelhouse 1.0", "testnet", NOW - 86_400_000L, true, 13);

  private final Settings settings = new Settings();

  private static VenueView venue(long readAt, boolean inStep, int unseen, boolean linked) {
    return new VenueView(
        "mine",
        false,
        linked,
        readAt,
        inStep,
        List.<Difference>of(),
        unseen,
        List.of(),
        new TreeMap<>());
  }

  private PreFlightFacts facts(
      Mode mode,
      @Nullable Long skew,
      boolean proven,
      long rules,
      @Nullable VenueView venue,
      String naked,
      String journal,
      long free,
      @Nullable VenueCheckResult check) {
    return new PreFlightFacts(
        mode,
        skew == null ? OptionalLong.empty() : OptionalLong.of(skew),
        new PreFlightFacts.Key(proven, proven ? "The key is an agent." : "It could withdraw."),
        rules,
        venue,
        "",
        naked.isEmpty() ? List.of() : List.of(naked.split(" ")),
        naked.isEmpty() ? 0 : 2,
        journal,
        free,
        settings,
        check,
        NOW);
  }

  private PreFlightFacts good(Mode mode) {
    return facts(
        mode, 300L, true, 60_000, venue(NOW - 5_000, true, 0, true), "", "", 9L << 30, CHECKED);
  }

  private static PreFlightItem item(List<PreFlightItem> items, String what) {
    return items.stream().filter(each -> each.what().equals(what)).findFirst().orElseThrow();
  }

  @Test
  void allIsWellWhereAllIsWell() {
    List<PreFlightItem> items = PreFlight.of(good(Mode.LIVE));
    assertThat(items).hasSize(9).allMatch(each -> each.state() == PreFlightItem.State.PASSED);
    assertThat(PreFlight.refusal(items)).isEmpty();
    assertThat(PreFlight.of(good(Mode.TESTNET))).as("no size cap on play money").hasSize(8);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          4999,  PASSED, 'up to 5 s'
          -5000, PASSED, 'behind'
          5001,  FAILED, 'network time'
          -9000, FAILED, '9.0 s behind'
          ,      FAILED, 'could not be compared'
          """)
  void theClockMayBeFiveSecondsOff(@Nullable Long skew, PreFlightItem.State state, String said) {
    PreFlightItem clock =
        item(
            PreFlight.of(
                facts(
                    Mode.TESTNET,
                    skew,
                    true,
                    0,
                    venue(NOW, true, 0, true),
                    "",
                    "",
                    1L << 31,
                    CHECKED)),
            "Clock");
    assertThat(clock.state()).isEqualTo(state);
    assertThat(clock.reason()).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,       true,  0, true,  FAILED, 'not read yet'
          1000,    true,  0, true,  PASSED, '1 s ago'
          1000,    false, 0, true,  FAILED, 'do not agree'
          1000,    true,  2, true,  FAILED, '2 differences you have not seen'
          1000,    true,  1, true,  FAILED, '1 difference you'
          1000,    true,  0, false, WARNED, 'stream of fills is down'
          200000,  true,  0, true,  FAILED, '3 min old'
          """)
  void theBooksMustAgreeAndBeSeen(
      long ago,
      boolean inStep,
      int unseen,
      boolean linked,
      PreFlightItem.State state,
      String said) {
    PreFlightItem books =
        item(
            PreFlight.of(
                facts(
                    Mode.TESTNET,
                    0L,
                    true,
                    0,
                    venue(ago == 0 ? 0 : NOW - ago, inStep, unseen, linked),
                    "",
                    "",
                    1L << 31,
                    CHECKED)),
            "Books against the venue");
    assertThat(books.state()).isEqualTo(state);
    assertThat(books.reason()).contains(said);
  }

  @Test
  void eachRedItemSaysWhatToDoAndRefusesArming() {
    settings.set(RiskSettings.MAX_ORDER, RiskSettings.MAX_ORDER.most());
    List<PreFlightItem> items =
        PreFlight.of(
            facts(
                Mode.LIVE, 0L, false, 30 * 60_000L, null, "BTC ETH", "the disk is full.", 5, null));
    assertThat(items)
        .filteredOn(each -> each.state() == PreFlightItem.State.FAILED)
        .extracting(PreFlightItem::what)
        .containsExactly(
            "Trading key",
            "Rules of orders",
            "Books against the venue",
            "Stops at the venue",
            "Record",
            "Limits");
    assertThat(item(items, "Stops at the venue").reason()).contains("BTC, ETH", "Set a stop");
    assertThat(item(items, "Limits").reason()).contains("the size of an order");
    assertThat(PreFlight.refusal(items).orElseThrow())
        .startsWith("Trading was not armed.")
        .contains("It could withdraw.", "the disk is full");
  }

  @Test
  void littleSpaceAndAnUncheckedVenueAreWarningsThatDoNotRefuse() {
    List<PreFlightItem> items =
        PreFlight.of(
            facts(Mode.LIVE, 0L, true, 0, venue(NOW, true, 0, true), "", "", 500L << 20, null));
    assertThat(item(items, "Record").reason()).contains("0.4 GB", "free some space");
    assertThat(item(items, "Venue check").reason())
        .contains("not verified against the real venue", "venue check");
    assertThat(PreFlight.refusal(items)).isEmpty();
  }

  @Test
  void theSizeOfLiveIsSaidWithItsNumberAndHowToRaiseIt() {
    assertThat(item(PreFlight.of(good(Mode.LIVE)), "Size").reason())
        .contains("10 %", "1000 USDC", "Size in live mode");
    settings.set(LiveSettings.SIZE_SHARE, "100");
    PreFlightItem full = item(PreFlight.of(good(Mode.LIVE)), "Size");
    assertThat(full.state()).isEqualTo(PreFlightItem.State.WARNED);
    assertThat(full.reason()).contains("10000 USDC");
  }

  @Test
  void aTenthOfEverySizeCountsWithRealMoney() {
    settings.set(RiskSettings.MAX_EFFECTIVE_LEVERAGE, new BigDecimal("4"));
    var live = SessionLimits.live(settings, List.of());
    var full = SessionLimits.of(settings, List.of());
    assertThat(live.maxOrderNotional().amount()).isEqualByComparingTo("1000");
    assertThat(live.maxEffectiveLeverage()).isEqualByComparingTo("0.4");
    full.maxQuantity()
        .forEach((id, most) ->
            assertThat(live.maxQuantity().get(id).value())
                .isEqualByComparingTo(most.value().movePointLeft(1)));
    assertThat(live.maxDailyLossShare()).isEqualTo(full.maxDailyLossShare());
  }
}
