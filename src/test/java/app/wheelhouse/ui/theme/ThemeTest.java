package app.wheelhouse.ui.theme;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ThemeTest {
  private static final Pattern OWN = Pattern.compile("-wh-[a-z-]+");
  private static final Pattern DEFINED = Pattern.compile("(-wh-[a-z-]+):");

  @Test
  void onlyTokensNameColours() throws IOException {
    for (String sheet : sheets()) {
      assertThat(css(sheet))
          .as(sheet)
          .doesNotContainPattern("#[0-9a-fA-F]{3}")
          .doesNotContainPattern("rgba?\\(|hsb\\(|derive\\(|: (white|black|red|green|gray|grey)");
    }
  }

  private static List<String> sheets() {
    List<String> sheets = new ArrayList<>(List.of("bridge.css", "wheelhouse.css"));
    Theme.PANELS.forEach(panel -> sheets.add("panels/" + panel + ".css"));
    return sheets;
  }

  @Test
  void darkAndLightDefineTheSameTokens() throws IOException {
    assertThat(found(DEFINED, css("tokens-dark.css"), 1))
        .isEqualTo(found(DEFINED, css("tokens-light.css"), 1));
  }

  @Test
  void blueAndOrangeReplaceTheSameTokensInBothThemes() throws IOException {
    TreeSet<String> replaced = found(DEFINED, css("blue-orange-dark.css"), 1);
    assertThat(replaced).isEqualTo(found(DEFINED, css("blue-orange-light.css"), 1));
    assertThat(found(DEFINED, css("tokens-dark.css"), 1)).containsAll(replaced);
  }

  @Test
  void everyTokenUsedIsDefined() throws IOException {
    TreeSet<String> known = found(DEFINED, css("tokens-dark.css"), 1);
    known.addAll(found(DEFINED, css("wheelhouse.css"), 1));

    for (String sheet : sheets()) {
      TreeSet<String> here = found(DEFINED, css(sheet), 1);
      here.addAll(known);
      assertThat(here).as(sheet).containsAll(found(OWN, css(sheet), 0));
    }
  }

  @Test
  void dressesASceneAnew() {
    Scene scene = new Scene(new Pane());
    Theme.DARK.dress(scene);
    Theme.LIGHT.dress(scene);

    assertThat(scene.getStylesheets()).hasSize(3 + Theme.PANELS.size());
    assertThat(scene.getStylesheets().getFirst()).endsWith("tokens-light.css");
  }

  @Test
  void knowsDigitsOfOneWidth() {
    assertThat(TabularFigures.hasTabularDigits(Font.font("Monospaced", 13))).isTrue();
  }

  private static TreeSet<String> found(Pattern pattern, String text, int group) {
    TreeSet<String> names = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(group));
    }
    return names;
  }

  private static String css(String sheet) throws IOException {
    try (InputStream in = requireNonNull(Theme.class.getResourceAsStream(sheet))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
