package app.wheelhouse.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;

/// What every picture of the desk must keep: nothing cut off, everything named. On the JavaFX
/// thread.
public final class Screens {
  private Screens() {}

  /// Texts that end in an ellipsis.
  public static List<String> cutOff(Node root) {
    return labels(root).stream().filter(Labeled::isTextTruncated).map(Labeled::getText).toList();
  }

  /// All texts that can be seen.
  public static List<String> texts(Node root) {
    return labels(root).stream().map(Labeled::getText).toList();
  }

  /// Controls that the keyboard reaches and a screen reader has no words for.
  public static List<Node> unnamed(Node root) {
    return find(root, node -> node instanceof Control && node.isFocusTraversable()).stream()
        .filter(node -> !isPart(node) && !isNamed(node))
        .toList();
  }

  private static List<Labeled> labels(Node root) {
    return find(root, node -> node instanceof Labeled).stream().map(Labeled.class::cast).toList();
  }

  private static boolean isPart(Node node) {
    return node instanceof ScrollBar
        || node instanceof ListCell
        || node instanceof TableCell
        || node instanceof TableRow
        || node instanceof ScrollPane;
  }

  private static boolean isNamed(Node node) {
    boolean text =
        node instanceof ButtonBase button
            && button.getText() != null
            && !button.getText().isBlank();
    return text || node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
  }

  /// Visible nodes, the root included.
  public static List<Node> find(Node root, Predicate<Node> wanted) {
    List<Node> found = new ArrayList<>();
    collect(root, wanted, found);
    return found;
  }

  private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    if (wanted.test(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
    }
  }
}
