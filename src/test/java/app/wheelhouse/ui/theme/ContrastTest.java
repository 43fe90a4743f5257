package app.wheelhouse.ui.theme;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.fx.ModeFrame;
import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// WCAG 2.1 contrast of text in each look: 4.5 for words, 3 for what is no text.
class ContrastTest {
  private static final double WORDS = 4.5;
  private static final double SHAPES = 3;
  private static final Pattern COLOUR =
      Pattern.compile("(-(?:wh|color)-[a-z0-9-]+):\\s*(#[0-9a-fA-F]{6}(?:[0-9a-fA-F]{2})?)\\s*;");

  static List<Look> looks() throws IOException {
    List<Look> looks = new ArrayList<>();
    for (String theme : List.of("dark", "light")) {
      for (boolean blueOrange : List.of(false, true)) {
        Map<String, Color> colours = new HashMap<>();
        read(colours, PrimerDark.class, "primer-" + theme + ".css");
        read(colours, Theme.class, "tokens-" + theme + ".css");
        if (blueOrange) {
          read(colours, Theme.class, "blue-orange-" + theme + ".css");
        }
        looks.add(new Look(theme + (blueOrange ? " blue-orange" : ""), colours));
      }
    }
    return looks;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void gainLossAndQuietWordsCanBeReadOnEverySurface(Look look) {
    for (String text :
        List.of(
            "-wh-gain",
            "-wh-loss",
            "-wh-axis-text",
            "-color-fg-default",
            "-color-fg-muted",
            "-color-danger-fg",
            "-color-warning-fg",
            "-color-accent-fg")) {
      for (String surface : List.of("-wh-surface", "-wh-surface-raised")) {
        look.require(text, surface, WORDS);
      }
    }
    for (String text : List.of("-wh-gain", "-wh-loss", "-color-fg-default", "-color-fg-muted")) {
      look.require(text, "-wh-selected", WORDS);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void sidesCanBeReadInTheirBoxes(Look look) {
    for (String surface : List.of("-wh-surface", "-wh-surface-raised")) {
      look.require("-wh-gain", "-wh-gain-soft", surface, WORDS);
      look.require("-wh-loss", "-wh-loss-soft", surface, WORDS);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theModeCanBeReadOnItsColour(Look look) {
    for (ModeFrame mode : ModeFrame.values()) {
      look.require("-wh-on-mode", "-wh-mode-" + mode.key(), WORDS);
      look.require("-wh-mode-" + mode.key(), "-wh-surface", SHAPES);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void pricesAndSidesCanBeReadOnTheirColour(Look look) {
    look.require("-wh-on-mark", "-wh-candle-up", WORDS);
    look.require("-wh-on-mark", "-wh-candle-down", WORDS);
    look.require("-wh-on-trade", "-wh-buy", WORDS);
    look.require("-wh-on-trade", "-wh-sell", WORDS);
    look.require("-color-fg-emphasis", "-color-accent-emphasis", WORDS);
    look.require("-color-fg-emphasis", "-color-danger-emphasis", WORDS);
    look.require("-wh-candle-up", "-wh-surface", SHAPES);
    look.require("-wh-candle-down", "-wh-surface", SHAPES);
  }

  @Test
  void blackOnWhiteIsTwentyOne() {
    assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
  }

  private record Look(String name, Map<String, Color> colours) {
    void require(String text, String surface, double least) {
      double found =
          contrast(
              requireNonNull(colours.get(text), text),
              requireNonNull(colours.get(surface), surface));
      assertThat(found).as(name + ": " + text + " on " + surface).isGreaterThanOrEqualTo(least);
    }

    /// The same on a see-through colour over a surface.
    void require(String text, String veil, String surface, double least) {
      Color over = requireNonNull(colours.get(veil), veil);
      Color under = requireNonNull(colours.get(surface), surface);
      Color opaque = Color.color(over.getRed(), over.getGreen(), over.getBlue());
      double found =
          contrast(
              requireNonNull(colours.get(text), text),
              under.interpolate(opaque, over.getOpacity()));
      assertThat(found)
          .as(name + ": " + text + " on " + veil + " over " + surface)
          .isGreaterThanOrEqualTo(least);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static double contrast(Color one, Color other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static void read(Map<String, Color> into, Class<?> beside, String sheet)
      throws IOException {
    try (InputStream in = requireNonNull(beside.getResourceAsStream(sheet), sheet)) {
      Matcher found = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (found.find()) {
        into.put(found.group(1), Color.web(found.group(2)));
      }
    }
  }
}
