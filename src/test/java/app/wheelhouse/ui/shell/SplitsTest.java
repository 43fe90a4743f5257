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
  private static final double SMALL = 1_280;
  private static final double LARGE = 1_920;

  private final SplitPane left = new SplitPane(new Pane(), new Pane());
  private final SplitPane middle = new SplitPane(new Pane(), new Pane());
  private final SplitPane market = new SplitPane(new Pane(), new Pane());
  private final SplitPane right = new SplitPane(new Pane(), new Pane());
  private final SplitPane columns = new SplitPane(left, middle, market, right);
  private final Splits splits = new Splits(columns, left, middle, market, right);

  @Test
  void findsItsPlaceAgain() {
    splits.arrange(SMALL);
    columns.setDividerPositions(0.2, 0.75);
    middle.setDividerPositions(0.6);
    String kept = splits.format();
    splits.arrange(LARGE);
    assertThat(splits.format()).isNotEqualTo(kept);

    assertThat(splits.restore(kept, LARGE)).isTrue();
    assertThat(splits.format()).isEqualTo(kept);
    assertThat(kept).startsWith("0.2000 0.7500;");
    assertThat(splits.marketProperty().get()).as("hidden by the trader").isFalse();
  }

  @Test
  void showsTheMarketColumnWhereThereIsRoom() {
    splits.arrange(SMALL);
    assertThat(splits.marketProperty().get()).isFalse();
    assertThat(columns.getItems()).containsExactly(left, middle, right);

    splits.arrange(LARGE);
    assertThat(splits.marketProperty().get()).isTrue();
    assertThat(columns.getItems()).containsExactly(left, middle, market, right);
  }

  @Test
  void keepsTheMarketColumnThatTheTraderShows() {
    splits.arrange(SMALL);
    splits.toggleMarket();
    String kept = splits.format();
    assertThat(kept.split(";")[0].split(" ")).hasSize(3);

    splits.arrange(SMALL);
    assertThat(splits.restore(kept, SMALL)).isTrue();
    assertThat(splits.marketProperty().get()).isTrue();
    assertThat(splits.format()).isEqualTo(kept);
  }

  @Test
  void theMarketColumnLeavesTheLayoutAsItWas() {
    splits.arrange(SMALL);
    String before = splits.format();
    splits.toggleMarket();
    splits.toggleMarket();

    assertThat(splits.format()).isEqualTo(before);
  }

  @Test
  void readsTheLayoutOfAnEarlierVersion() {
    String earlier = "0.2000 0.7500;0.4000;0.6500;0.6000";

    assertThat(splits.restore(earlier, SMALL)).isTrue();
    assertThat(splits.format()).startsWith(earlier);
    assertThat(splits.marketProperty().get()).isFalse();

    assertThat(splits.restore(earlier, LARGE)).isTrue();
    assertThat(splits.format()).startsWith("0.2000 0.6271 0.7500;0.4000;0.6500;0.6000;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0.5",
        "0.1 0.2;0.3;0.4;x",
        "0.1;0.2;0.3;0.4",
        "9 9;9;9;9",
        "0.1 0.2 0.3;0.3;0.4;0.5",
        "0.1 0.2 0.3 0.4;0.3;0.4;0.5;0.6",
        "0.1 0.2;0.3;0.4;0.5;x"
      })
  void leavesTheLayoutAloneWhenTheTextDoesNotFit(String text) {
    splits.arrange(SMALL);
    String before = splits.format();

    assertThat(splits.restore(text, SMALL)).isFalse();
    assertThat(splits.format()).isEqualTo(before);
  }
}
