package app.wheelhouse.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.WelcomeSettings;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WelcomeViewModelTest {
  private final Settings settings = new Settings();
  private final WelcomeViewModel viewModel =
      new WelcomeViewModel(settings, new ViewLoader(Locale.ENGLISH).texts());

  @Test
  void opensAtTheFirstStartOnly() {
    viewModel.start();
    assertThat(viewModel.isOpen()).isTrue();
    viewModel.openProperty().set(false);
    viewModel.start();

    assertThat(viewModel.isOpen()).isFalse();
    assertThat(settings.get(WelcomeSettings.AT_START)).isFalse();
  }

  @Test
  void opensAgainWhereTheTraderWantsIt() {
    viewModel.start();
    viewModel.atStartProperty().set(true);
    viewModel.openProperty().set(false);
    viewModel.start();

    assertThat(viewModel.isOpen()).isTrue();
  }

  @Test
  void openingItByHandKeepsTheChoice() {
    settings.set(WelcomeSettings.AT_START, true);
    viewModel.command().run();
    viewModel.openProperty().set(false);

    assertThat(settings.get(WelcomeSettings.AT_START)).isTrue();
  }

  @Test
  void choosesTheLookAtOnceAndFollowsIt() {
    viewModel.themeProperty().set("light");
    assertThat(settings.get(AppearanceSettings.THEME)).isEqualTo("light");
    settings.set(AppearanceSettings.THEME, "system");

    assertThat(viewModel.getTheme()).isEqualTo("system");
  }

  @Test
  void saysWhenTheVersionIsNotKnown() {
    AboutViewModel about =
        new AboutViewModel(
            new AboutFacts("", "25", List.of()), new ViewLoader(Locale.ENGLISH).texts());

    assertThat(about.version()).isEqualTo("built from source");
    assertThat(AboutFacts.ofThisProgram(List.of()).java()).isNotBlank();
  }
}
