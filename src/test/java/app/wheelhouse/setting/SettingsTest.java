package app.wheelhouse.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private final Settings settings = new Settings();

  static List<Setting<?>> all() {
    return DeskSettings.all();
  }

  @Test
  void idsAreUniqueAndPagesAreNotMixed() {
    assertThat(all()).extracting(Setting::id).doesNotHaveDuplicates();
    assertThat(DeskSettings.pages())
        .containsExactly(
            "appearance", "chart", "trade", "risk", "session", "ai", "live", "vault", "notify");
    List<String> order = all().stream().map(Setting::page).toList();
    assertThat(order)
        .isSortedAccordingTo((a, b) ->
            Integer.compare(DeskSettings.pages().indexOf(a), DeskSettings.pages().indexOf(b)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyDefaultIsAllowedAndSurvivesItsText(Setting<?> setting) {
    assertThat(roundTrip(setting)).isTrue();
  }

  private static <T> boolean roundTrip(Setting<T> setting) {
    return setting.parse(setting.format(setting.defaultValue())) instanceof Parsed.Valid<T>(T value)
        && setting.isDefault(value);
  }

  @Test
  void changedIsByValueNotByWriting() {
    settings.set(RiskSettings.PER_TRADE, new BigDecimal("1.00"));
    assertThat(settings.isChanged(RiskSettings.PER_TRADE)).isFalse();
    settings.set(RiskSettings.PER_TRADE, new BigDecimal("1.01"));
    assertThat(settings.isChanged(RiskSettings.PER_TRADE)).isTrue();
  }

  @Test
  void takesNothingOutOfRange() {
    assertThatThrownBy(() -> settings.set(RiskSettings.MAX_POSITIONS, 0))
        .hasMessageContaining("risk.positions");
    assertThat(settings.setText(RiskSettings.MAX_POSITIONS, "many"))
        .isEqualTo(new Parsed.Invalid<Integer>("Enter a whole number from 1 to 100"));
    assertThat(settings.get(RiskSettings.MAX_POSITIONS)).isEqualTo(4);
  }

  @Test
  void tellsWhoFollowsAllAndNobodyAfterTheEnd() {
    List<String> heard = new ArrayList<>();
    Runnable end = settings.followAll(setting -> heard.add(setting.id()));
    settings.set(RiskSettings.MAX_POSITIONS, 5);
    settings.reset(ChartSettings.VOLUME);
    end.run();
    settings.set(RiskSettings.MAX_POSITIONS, 6);
    assertThat(heard).containsExactly("risk.positions", "chart.volume");
  }

  @Test
  void readsCoins() {
    assertThat(RiskSettings.coins(" BTC, kPEPE,ETH ,BTC")).containsExactly("BTC", "kPEPE", "ETH");
    assertThat(RiskSettings.coins("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "BTC,,ETH", "BTC ETH", "BTC;ETH", "B$"})
  void refusesWhatAreNoCoins(String text) {
    assertThat(RiskSettings.COINS.parse(text)).isInstanceOf(Parsed.Invalid.class);
  }

  @Test
  void anExportMakesAnotherDeskEqual() {
    settings.set(AppearanceSettings.THEME, "light");
    settings.set(RiskSettings.COINS, "BTC, ETH");
    Settings other = new Settings();
    other.set(ChartSettings.EMA_FAST, 99);

    SettingsTransfer.Read read = SettingsTransfer.read(SettingsTransfer.export(settings));
    assertThat(read)
        .isInstanceOfSatisfying(
            SettingsTransfer.Read.Ready.class,
            ready -> {
              assertThat(ready.transfer().size()).isEqualTo(2);
              ready.transfer().apply(other);
            });
    for (Setting<?> setting : all()) {
      assertThat(other.text(setting)).as(setting.id()).isEqualTo(settings.text(setting));
    }
  }

  @Test
  void anImportTellsAllThatIsWrong() {
    String json =
        """
        {"version": 1, "settings": {"chart.ema-fast": 900, "chart.volume": "maybe",
         "chart.nothing": 1, "chart.ema-slow": 60}}\
        """;
    assertThat(SettingsTransfer.read(json))
        .isEqualTo(
            new SettingsTransfer.Read.Wrong(
                List.of(
                    "chart.ema-fast is 900. Enter a whole number from 0 to 400.",
                    "chart.volume is maybe. Enter on or off.",
                    "This desk has no setting chart.nothing.")));
    assertThat(SettingsTransfer.read("hello")).isInstanceOf(SettingsTransfer.Read.Wrong.class);
  }
}
