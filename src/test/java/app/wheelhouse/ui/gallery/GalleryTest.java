package app.wheelhouse.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.Screens;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Each panel in each state, laid out at the size it has on a small screen.
@ExtendWith(ApplicationExtension.class)
class GalleryTest {
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);

  static List<Exhibit> exhibits() {
    return Exhibits.ALL;
  }

  @Test
  void everyPanelIsHere() throws IOException {
    Set<String> folders = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/app/wheelhouse/ui"))) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> file.endsWith(".fxml"))
          .forEach(file -> folders.add(file.replace(".fxml", "")));
    }
    folders.remove("shell");

    assertThat(Exhibits.ALL)
        .extracting(Exhibit::panel)
        .containsExactlyInAnyOrderElementsOf(folders);
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void nothingIsCutOffAndEverythingIsNamed(Exhibit exhibit) {
    List<String> faults = new ArrayList<>();
    for (PanelState state : PanelState.values()) {
      String where = exhibit.panel() + " " + state + ": ";
      WaitForAsyncUtils.waitForAsyncFx(
          20_000,
          () -> {
            Parent panel = laidOut(exhibit, state);
            Screens.cutOff(panel).forEach(text -> faults.add(where + "cut off: " + text));
            Screens.unnamed(panel).forEach(node -> faults.add(where + "no name: " + node));
            // A bar that is off takes no space.
            if (panel.isVisible()
                && Screens.texts(panel).stream().allMatch(text -> text == null || text.isBlank())) {
              faults.add(where + "says nothing");
            }
            return null;
          });
    }

    assertThat(faults).isEmpty();
  }

  private Parent laidOut(Exhibit exhibit, PanelState state) {
    Parent panel = exhibit.in(state, loader);
    StackPane root = new StackPane(panel);
    root.getStyleClass().add("shell");
    Scene scene = new Scene(root, exhibit.width(), exhibit.height());
    Theme.DARK.dress(scene);
    root.applyCss();
    root.layout();
    root.applyCss();
    root.layout();
    return panel;
  }
}
