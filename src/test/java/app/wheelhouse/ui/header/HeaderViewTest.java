package app.wheelhouse.ui.header;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.Screens;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HeaderViewTest {
  @ParameterizedTest
  @CsvSource({"LIVE, 480", "LIVE, 620", "LIVE, 800", "LIVE, 1000", "STALE, 480", "STALE, 800"})
  void dropsTheLeastImportantFiguresInsteadOfCuttingAny(PanelState state, double width) {
    List<Rank> shown =
        WaitForAsyncUtils.waitForAsyncFx(
            10_000,
            () -> {
              Parent panel = laidOut(state, width);
              assertThat(Screens.cutOff(panel)).isEmpty();
              List<Node> items = Screens.find(panel, HeaderItem.class::isInstance);
              assertThat(items)
                  .allMatch(item -> item.getBoundsInParent().getMaxX() <= width - 24 - 30);
              return items.stream().map(item -> ((HeaderItem) item).figure().rank()).toList();
            });

    assertThat(shown).contains(Rank.PRICE);
    int least = shown.stream().mapToInt(Rank::expendable).max().orElseThrow();
    for (Rank rank : Rank.values()) {
      boolean wanted = state == PanelState.STALE || rank != Rank.AGE && rank != Rank.INDICATION;
      if (wanted && rank.expendable() < least) {
        assertThat(shown).as("more important than what is shown").contains(rank);
      }
    }
    if (state == PanelState.STALE) {
      assertThat(shown).contains(Rank.AGE, Rank.INDICATION);
    }
  }

  private static Parent laidOut(PanelState state, double width) {
    Parent panel = new HeaderExhibit().in(state, new ViewLoader(Locale.ENGLISH));
    StackPane root = new StackPane(panel);
    Scene scene = new Scene(root, width, 34);
    Theme.DARK.dress(scene);
    root.applyCss();
    root.layout();
    root.layout();
    return panel;
  }
}
