package app.wheelhouse.ui.settings;

import java.util.List;
import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text in which the words of a search stand out.
final class HitText extends TextFlow {
  private final String text;
  private final String styleClass;

  HitText(String text, String styleClass) {
    this.text = text;
    this.styleClass = styleClass;
    highlight(List.of());
  }

  /// @param words in lower case
  void highlight(List<String> words) {
    getChildren().clear();
    String lower = text.toLowerCase(Locale.ROOT);
    boolean[] hit = new boolean[text.length()];
    for (String word : words) {
      for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        for (int i = at; i < Math.min(at + word.length(), hit.length); i++) {
          hit[i] = true;
        }
      }
    }
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || hit[i] != hit[start]) {
        add(text.substring(start, i), hit[start]);
        start = i;
      }
    }
  }

  private void add(String part, boolean isHit) {
    Text piece = new Text(part);
    piece.getStyleClass().add(styleClass);
    if (isHit) {
      piece.getStyleClass().add("hit");
    }
    getChildren().add(piece);
  }
}
