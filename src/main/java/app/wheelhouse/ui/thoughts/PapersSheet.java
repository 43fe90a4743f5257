package app.wheelhouse.ui.thoughts;

import app.wheelhouse.ui.control.Shown;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Prompt, replies, snapshot and judgement of a decision, to be read, copied and said again.
final class PapersSheet extends VBox {
  private final TabPane tabs = new TabPane();

  PapersSheet(Papers papers, ThoughtTexts texts) {
    getStyleClass().addAll("desk-sheet", "papers-sheet");
    Label title = new Label(texts.get("papers"));
    title.getStyleClass().add("sheet-title");
    Label what = new Label(papers.title());
    what.getStyleClass().add("quiet");
    what.setWrapText(true);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setAccessibleText(texts.get("papers"));
    papers.pages().forEach(page -> tabs.getTabs().add(tab(page)));
    VBox.setVgrow(tabs, Priority.ALWAYS);
    Label told = new Label();
    told.textProperty().bind(papers.toldProperty());
    told.setWrapText(true);
    told.getStyleClass().add("papers-told");
    Shown.withWords(told);
    Button retell = new Button(texts.get("retell"), new FontIcon("fth-rotate-ccw"));
    retell.getStyleClass().add("first-focus");
    retell.setOnAction(_ -> papers.retell());
    retell.disableProperty().bind(papers.busyProperty());
    Button copy = new Button(texts.get("copy.page"), new FontIcon("fth-copy"));
    copy.setOnAction(_ -> copy());
    Button close = new Button(texts.get("close"));
    close.setOnAction(_ -> papers.openProperty().set(false));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(retell, copy, gap, close);
    row.getStyleClass().add("papers-row");
    getChildren().setAll(title, what, tabs, told, row);
  }

  /// A page is laid out when it is looked at: a long text takes its time.
  private static Tab tab(Page page) {
    Tab tab = new Tab(page.title());
    tab.setUserData(page);
    tab.selectedProperty()
        .subscribe(now -> {
          if (now && tab.getContent() == null) {
            tab.setContent(content(page));
          }
        });
    return tab;
  }

  private static Node content(Page page) {
    Label note = new Label(page.note());
    note.getStyleClass().add("hint");
    note.setWrapText(true);
    Shown.withWords(note);
    VBox content = new VBox(note);
    content.getStyleClass().add("papers-page");
    if (!page.shown().isEmpty()) {
      TextArea area = new TextArea(page.shown());
      area.setEditable(false);
      area.setWrapText(true);
      area.getStyleClass().add("papers-text");
      area.setAccessibleText(page.title());
      VBox.setVgrow(area, Priority.ALWAYS);
      content.getChildren().add(area);
    }
    return content;
  }

  private void copy() {
    Tab tab = tabs.getSelectionModel().getSelectedItem();
    if (tab != null && tab.getUserData() instanceof Page page) {
      ClipboardContent content = new ClipboardContent();
      content.putString(page.raw());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
