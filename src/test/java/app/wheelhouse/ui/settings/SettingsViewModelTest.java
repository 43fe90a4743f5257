package app.wheelhouse.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.ChartSettings;
import app.wheelhouse.setting.ChoiceSetting;
import app.wheelhouse.setting.DeskSettings;
import app.wheelhouse.setting.RiskSettings;
import app.wheelhouse.setting.Setting;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.SettingsTransfer;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
  private final Settings settings = new Settings();
  private final ResourceBundle texts = new ViewLoader(Locale.ENGLISH).texts();
  private final List<Confirmation.Question> asked = new ArrayList<>();
  private boolean agrees = true;

  @Test
  void everySettingHasItsWords() {
    List<String> wanted = new ArrayList<>();
    for (Setting<?> setting : DeskSettings.all()) {
      wanted.add("setting." + setting.id() + ".name");
      wanted.add("setting." + setting.id() + ".hint");
      if (setting instanceof ChoiceSetting choice) {
        choice
            .options()
            .forEach(option -> wanted.add("setting." + setting.id() + ".option." + option));
      }
    }
    for (String page : DeskSettings.pages()) {
      wanted.add("settings.page." + page);
      wanted.add("settings.icon." + page);
    }
    assertThat(texts.keySet()).containsAll(wanted);
    assertThat(texts.keySet().stream().filter(key -> key.startsWith("setting.")))
        .as("no words without a setting")
        .isSubsetOf(wanted);
  }

  @Test
  void showsTheFirstPageWithItsDefaults() {
    SettingsViewModel viewModel = viewModel("");

    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(viewModel.shown()).extracting(SettingPage::key).containsExactly("appearance");
    assertThat(row(viewModel, "appearance.font-size").textProperty().get()).isEqualTo("13");
    assertThat(row(viewModel, "appearance.font-size").changedProperty().get()).isFalse();
  }

  @Test
  void saysWhichPagesActFromTheNextSession() {
    assertThat(viewModel("").pages().stream().filter(page -> !page.note().isEmpty()))
        .extracting(SettingPage::key)
        .containsExactly("risk", "session", "ai", "live");
  }

  @Test
  void appliesAtOnceWhatIsRight() {
    SettingRow row = row(viewModel(""), "appearance.font-size");
    row.textProperty().set("15");

    assertThat(settings.get(AppearanceSettings.FONT_SIZE)).isEqualTo(15);
    assertThat(row.changedProperty().get()).isTrue();
    assertThat(row.errorProperty().get()).isEmpty();
  }

  @Test
  void saysWhatIsWrongAndLosesNothing() {
    SettingRow row = row(viewModel(""), "appearance.font-size");
    row.textProperty().set("15");
    row.textProperty().set("150");

    assertThat(row.errorProperty().get()).isEqualTo("Enter a whole number from 11 to 20.");
    assertThat(row.textProperty().get()).isEqualTo("150");
    assertThat(settings.get(AppearanceSettings.FONT_SIZE)).isEqualTo(15);
    row.textProperty().set("12");
    assertThat(row.errorProperty().get()).isEmpty();
  }

  @Test
  void followsChangesFromElsewhereButKeepsWhatMeansTheSame() {
    SettingRow row = row(viewModel(""), "risk.per-trade");
    row.textProperty().set("0.50");
    assertThat(row.textProperty().get()).isEqualTo("0.50");
    settings.set(RiskSettings.PER_TRADE, new BigDecimal("2"));
    assertThat(row.textProperty().get()).isEqualTo("2");
  }

  @Test
  void stepsNumbersWithinTheirRange() {
    SettingsViewModel viewModel = viewModel("");
    SettingRow size = row(viewModel, "appearance.font-size");
    size.textProperty().set("20");
    size.step(1);
    assertThat(size.textProperty().get()).isEqualTo("20");
    SettingRow slippage = row(viewModel, "risk.slippage");
    slippage.step(1);
    assertThat(slippage.textProperty().get()).isEqualTo("0.06");
  }

  @Test
  void searchesNamesExplanationsIdsAndPages() {
    SettingsViewModel viewModel = viewModel("");
    viewModel.searchProperty().set("  STOP ticket ");
    assertThat(ids(viewModel)).containsExactly("trade.stop");
    viewModel.searchProperty().set("chart.ema");
    assertThat(ids(viewModel)).containsExactly("chart.ema-fast", "chart.ema-slow");
    viewModel.searchProperty().set("notifications");
    assertThat(ids(viewModel)).allMatch(id -> id.startsWith("notify.")).hasSize(4);
    viewModel.searchProperty().set("cheese");
    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    viewModel.searchProperty().set("");
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  @Test
  void findsASettingForARoute() {
    SettingsViewModel viewModel = viewModel("");
    viewModel.searchProperty().set("cheese");
    assertThat(viewModel.find("risk.coins")).isPresent();
    assertThat(viewModel.shown()).extracting(SettingPage::key).containsExactly("risk");
    assertThat(viewModel.find("risk.nothing")).isEmpty();
  }

  @Test
  void pagesOfOtherPanelsAreThereOnlyWithThem() {
    assertThat(viewModel("").pages())
        .extracting(SettingPage::key)
        .doesNotContain("prompt", "accounts", "vault");
    SettingsViewModel viewModel = guests();
    assertThat(viewModel.pages())
        .extracting(SettingPage::key)
        .containsSubsequence("ai", "prompt", "live", "accounts", "vault", "notify");
    viewModel.turnTo("accounts");
    assertThat(viewModel.shown())
        .singleElement()
        .satisfies(page -> {
          assertThat(page.guest()).isTrue();
          assertThat(page.rows()).isEmpty();
          assertThat(page.note()).isEmpty();
        });
    viewModel.find("vault.idle");
    assertThat(viewModel.shown()).extracting(SettingPage::key).containsExactly("vault");
  }

  @Test
  void findsThePagesOfOtherPanelsByWhatTheyAreAbout() {
    SettingsViewModel viewModel = guests();
    viewModel.searchProperty().set("passphrase");
    assertThat(viewModel.shown()).extracting(SettingPage::key).containsExactly("vault");
    viewModel.searchProperty().set("agent key");
    assertThat(viewModel.shown()).extracting(SettingPage::key).containsExactly("accounts");
    viewModel.searchProperty().set("strategy style");
    assertThat(viewModel.shown()).extracting(SettingPage::key).containsExactly("prompt");
  }

  private SettingsViewModel guests() {
    return new SettingsViewModel(
        settings,
        texts,
        (_, yes) -> yes.run(),
        new TypedExchange(""),
        List.of("vault", "prompt", "accounts"));
  }

  @Test
  void resetsAPageAfterAsking() {
    settings.set(AppearanceSettings.THEME, "light");
    settings.set(ChartSettings.EMA_FAST, 21);
    SettingsViewModel viewModel = viewModel("");
    row(viewModel, "appearance.font-size").textProperty().set("wrong");
    agrees = false;
    viewModel.resetPage();
    assertThat(settings.get(AppearanceSettings.THEME)).isEqualTo("light");
    agrees = true;
    viewModel.resetPage();

    assertThat(asked.getLast())
        .isEqualTo(
            new Confirmation.Question(
                "Reset the settings of Appearance?",
                "2 settings go back to the default.",
                "Reset Appearance",
                false));
    assertThat(settings.get(AppearanceSettings.THEME)).isEqualTo("dark");
    assertThat(row(viewModel, "appearance.font-size").textProperty().get()).isEqualTo("13");
    assertThat(row(viewModel, "appearance.font-size").errorProperty().get()).isEmpty();
    assertThat(settings.get(ChartSettings.EMA_FAST)).isEqualTo(21);
    assertThat(viewModel.getMessage()).isEqualTo("2 settings are back at the default.");
  }

  @Test
  void resetsAllOrSaysThatThereIsNothing() {
    SettingsViewModel viewModel = viewModel("");
    viewModel.resetAll();
    assertThat(asked).isEmpty();
    assertThat(viewModel.getMessage()).startsWith("Nothing to reset");
    settings.set(ChartSettings.EMA_FAST, 21);
    viewModel.resetAll();
    assertThat(settings.get(ChartSettings.EMA_FAST)).isEqualTo(20);
    assertThat(asked.getLast().text()).isEqualTo("One setting goes back to the default.");
  }

  @Test
  void exportsWhatWasChanged() {
    settings.set(ChartSettings.EMA_FAST, 21);
    TypedExchange exchange = new TypedExchange("");
    SettingsViewModel viewModel =
        new SettingsViewModel(settings, texts, (_, yes) -> yes.run(), exchange);
    viewModel.export();
    assertThat(exchange.written).containsExactly(SettingsTransfer.export(settings));
    assertThat(viewModel.getMessage()).isEqualTo("Exported to settings.json");
  }

  @Test
  void importsAllOrNothing() {
    settings.set(ChartSettings.EMA_SLOW, 99);
    SettingsViewModel wrong =
        viewModel("{\"version\": 1, \"settings\": {\"chart.ema-fast\": 30, \"chart.volume\": 7}}");
    wrong.importFile();
    assertThat(wrong.getState()).isEqualTo(PanelState.ERROR);
    assertThat(wrong.getProblem())
        .isEqualTo(
            "Nothing was imported, because not all of the file is right:\n"
                + "chart.volume is 7. Enter on or off.");
    assertThat(settings.get(ChartSettings.EMA_FAST)).isEqualTo(20);
    wrong.dismiss();
    assertThat(wrong.getState()).isEqualTo(PanelState.LIVE);

    SettingsViewModel right = viewModel("{\"version\": 1, \"settings\": {\"chart.ema-fast\": 30}}");
    right.importFile();
    assertThat(asked.getLast().text())
        .isEqualTo("The file holds one setting. All others go back to their defaults.");
    assertThat(settings.get(ChartSettings.EMA_FAST)).isEqualTo(30);
    assertThat(settings.get(ChartSettings.EMA_SLOW)).isEqualTo(50);
  }

  @Test
  void followsNothingAfterItWasClosed() {
    SettingsViewModel viewModel = viewModel("");
    viewModel.close();
    settings.set(AppearanceSettings.FONT_SIZE, 16);
    assertThat(row(viewModel, "appearance.font-size").textProperty().get()).isEqualTo("13");
  }

  private SettingsViewModel viewModel(String file) {
    return new SettingsViewModel(
        settings,
        texts,
        (question, yes) -> {
          asked.add(question);
          if (agrees) {
            yes.run();
          }
        },
        new TypedExchange(file));
  }

  private static SettingRow row(SettingsViewModel viewModel, String id) {
    return viewModel.pages().stream()
        .flatMap(page -> page.rows().stream())
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(SettingsViewModel viewModel) {
    return viewModel.shown().stream()
        .flatMap(page -> page.rows().stream())
        .map(SettingRow::id)
        .toList();
  }
}
