package app.wheelhouse.ui.shell;

import app.wheelhouse.engine.Notice;
import java.time.ZoneId;
import java.util.ResourceBundle;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The last messages of the session, newest first.
final class NotifierSheet extends VBox {
  NotifierSheet(
      ObservableList<Notice> newestFirst, ResourceBundle texts, ZoneId zone, Runnable close) {
    Label title = new Label(texts.getString("notices.title"));
    title.getStyleClass().add("sheet-title");
    ListView<Notice> list = new ListView<>(newestFirst);
    list.getStyleClass().add("notices-list");
    list.setAccessibleText(texts.getString("notices.title"));
    list.setCellFactory(_ -> new NotifierCell(texts, zone));
    Label empty = new Label(texts.getString("notices.empty"));
    empty.getStyleClass().add("quiet");
    list.setPlaceholder(empty);
    Button done = new Button(texts.getString("notices.close"));
    done.setId("notices-close");
    done.setOnAction(_ -> close.run());
    HBox answers = new HBox(done);
    answers.getStyleClass().add("sheet-answers");
    getStyleClass().addAll("desk-sheet", "notices");
    setId("notices");
    getChildren().addAll(title, list, answers);
  }
}
