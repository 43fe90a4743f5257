package app.wheelhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class SplitsTest {
  private final SplitPane columns = new SplitPane(new Pane(), new Pane(), new Pane());
  private final SplitPane left = new SplitPane(new Pane(), new Pane());
  private final SplitPane middle = new SplitPane(new Pane(), new Pane());
  private final SplitPane right = new SplitPane(new Pane(), new Pane());
  private final Splits splits = new Splits(columns, left, middle, right);

  @Test
  void findsItsPlaceAgain() {
    columns.setDividerPositions(0.2, 0.75);
    middle.setDividerPositions(0.6);
    String kept = splits.format();
    splits.arrange(1_280);
    assertThat(splits.format()).isNotEqualTo(kept);

    assertThat(splits.restore(kept)).isTrue();
    assertThat(splits.format()).isEqualTo(kept);
    assertThat(kept).startsWith("0.2000 0.7500;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.5", "0.1 0.2;0.3;0.4;x", "0.1;0.2;0.3;0.4", "9 9;9;9;9"})
  void leavesTheLayoutAloneWhenTheTextDoesNotFit(String text) {
    splits.arrange(1_280);
    String before = splits.format();

    assertThat(splits.restore(text)).isFalse();
    assertThat(splits.format()).isEqualTo(before);
  }
}
