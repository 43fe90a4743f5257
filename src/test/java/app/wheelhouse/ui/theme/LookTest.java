package app.wheelhouse.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LookTest {
  private final Settings settings = new Settings();
  private final ObjectProperty<ColorScheme> machine = new SimpleObjectProperty<>(ColorScheme.LIGHT);
  private Look look;
  private Label label;
  private Scene scene;
  private Scene other;

  @BeforeEach
  void open() {
    look = new Look(settings, machine);
    label = new Label("0.015 BTC");
    scene = new Scene(new StackPane(label));
    other = new Scene(new StackPane());
  }

  @Test
  void dressesEverySceneAndChangesThemTogether() {
    look.attach(scene);
    look.attach(other);
    assertThat(tokens(scene)).endsWith("tokens-dark.css");
    settings.set(AppearanceSettings.THEME, "light");
    assertThat(tokens(scene)).endsWith("tokens-light.css");
    assertThat(tokens(other)).endsWith("tokens-light.css");
    assertThat(Application.getUserAgentStylesheet()).contains("primer-light");
    look.toggle();
    assertThat(settings.get(AppearanceSettings.THEME)).isEqualTo("dark");
    assertThat(look.themeProperty().get()).isEqualTo(Theme.DARK);
  }

  @Test
  void followsTheMachineOnlyWhenAsked() {
    look.attach(scene);
    machine.set(ColorScheme.DARK);
    machine.set(ColorScheme.LIGHT);
    assertThat(tokens(scene)).endsWith("tokens-dark.css");
    settings.set(AppearanceSettings.THEME, "system");
    assertThat(tokens(scene)).endsWith("tokens-light.css");
    machine.set(ColorScheme.DARK);
    assertThat(tokens(scene)).endsWith("tokens-dark.css");
  }

  @Test
  void listensToTheRealMachine() {
    settings.set(AppearanceSettings.THEME, "system");
    ColorScheme scheme =
        WaitForAsyncUtils.waitForAsyncFx(
            5_000,
            () -> {
              Look real = new Look(settings);
              real.attach(scene);
              real.close();
              return Platform.getPreferences().getColorScheme();
            });
    assertThat(tokens(scene)).endsWith(scheme == ColorScheme.DARK ? "dark.css" : "light.css");
  }

  @Test
  void candlesComeRightAfterTheTokens() {
    look.attach(scene);
    int sheets = scene.getStylesheets().size();
    settings.set(AppearanceSettings.CANDLES, "blue-orange");
    assertThat(scene.getStylesheets()).hasSize(sheets + 1);
    assertThat(scene.getStylesheets().get(1)).endsWith("blue-orange-dark.css");
    settings.set(AppearanceSettings.THEME, "light");
    assertThat(scene.getStylesheets().get(1)).endsWith("blue-orange-light.css");
  }

  @Test
  void eachSwitchIsOneChangeAndNothingElseIsNone() {
    look.attach(scene);
    AtomicInteger changes = new AtomicInteger();
    scene.getStylesheets().addListener((ListChangeListener<String>) _ -> changes.incrementAndGet());
    settings.set(AppearanceSettings.THEME, "light");
    assertThat(changes).hasValue(1);
    settings.set(AppearanceSettings.THEME, "system");
    settings.set(AppearanceSettings.ZONE, "Europe/Berlin");
    look.attach(scene);
    assertThat(changes).hasValue(1);
  }

  @Test
  void letsGoOfADetachedSceneAndOfAllWhenClosed() {
    look.attach(scene);
    look.attach(other);
    look.detach(scene);
    settings.set(AppearanceSettings.THEME, "light");
    assertThat(tokens(scene)).endsWith("tokens-dark.css");
    look.close();
    settings.set(AppearanceSettings.THEME, "dark");
    assertThat(tokens(other)).endsWith("tokens-light.css");
  }

  @Test
  void fontSizeScalesTheRootInTheDesksOwnFont() {
    look.attach(scene);
    assertThat(font()).isEqualTo(Font.font(DeskFont.FAMILY, 13));
    settings.set(AppearanceSettings.FONT_SIZE, 18);
    assertThat(font()).isEqualTo(Font.font(DeskFont.FAMILY, 18));
    label.getStyleClass().add("small");
    assertThat(font().getSize()).isCloseTo(18 * 0.92, within(0.1));
  }

  @Test
  void theDesksFontIsThereInBothWeightsWithDigitsOfOneWidth() {
    DeskFont.load();
    assertThat(DeskFont.isLoaded()).isTrue();
    Font bold = Font.font(DeskFont.FAMILY, FontWeight.BOLD, 13);
    assertThat(bold.getStyle()).isEqualTo("Bold");
    assertThat(List.of(Font.font(DeskFont.FAMILY, 13), bold))
        .allMatch(TabularFigures::hasTabularDigits);
    look.attach(scene);
    assertThat(scene.getRoot().getStyleClass()).doesNotContain("proportional-digits");
  }

  private Font font() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          scene.getRoot().applyCss();
          return label.getFont();
        });
  }

  private static String tokens(Scene of) {
    return of.getStylesheets().getFirst();
  }
}
