package app.wheelhouse.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.wheelhouse.ui.positions.PositionsView;
import app.wheelhouse.ui.positions.PositionsViewModel;
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
        .isThrownBy(() -> loader.load(new PositionsView(new PositionsViewModel()), "nowhere.fxml"))
        .withMessageContaining("nowhere.fxml")
        .withMessageContaining("PositionsView");
  }

  @Test
  void namesAFileThatWantsAnotherController() {
    assertThatIllegalStateException()
        .isThrownBy(() -> loader.load(new PositionsViewModel(), "positions.fxml"))
        .withMessageContaining("positions.fxml")
        .withMessageContaining("wants app.wheelhouse.ui.positions.PositionsView");
  }

  @Test
  void takesTheRootTextsWhereThereIsNoTranslation() {
    assertThat(new ViewLoader(Locale.of("xx")).texts().getString("shell.mode")).isEqualTo("DEMO");
  }
}
