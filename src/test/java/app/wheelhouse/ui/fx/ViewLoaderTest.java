package app.wheelhouse.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.wheelhouse.ui.shell.ShellView;
import app.wheelhouse.ui.shell.ShellViewModel;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ViewLoaderTest {
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);

  @Test
  void namesAMissingFile() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> loader.load(new ShellView(new ShellViewModel(loader.texts())), "nowhere.fxml"))
        .withMessageContaining("nowhere.fxml")
        .withMessageContaining("ShellView");
  }

  @Test
  void namesAFileThatWantsAnotherController() {
    assertThatIllegalStateException()
        .isThrownBy(() -> loader.load(new ShellViewModel(loader.texts()), "shell.fxml"))
        .withMessageContaining("shell.fxml")
        .withMessageContaining("wants app.wheelhouse.ui.shell.ShellView");
  }

  @Test
  void takesTheRootTextsWhereThereIsNoTranslation() {
    assertThat(new ViewLoader(Locale.of("xx")).texts().getString("mode.demo")).isEqualTo("DEMO");
  }
}
