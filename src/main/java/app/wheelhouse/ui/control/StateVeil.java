package app.wheelhouse.ui.control;

import app.wheelhouse.ui.fx.PanelState;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What lies over a panel when it has nothing live to show, with a sentence for each state.
public final class StateVeil extends StackPane {
  private final ObjectProperty<PanelState> state =
      new SimpleObjectProperty<>(this, "state", PanelState.LOADING);
  private final Map<PanelState, StringProperty> texts = new EnumMap<>(PanelState.class);
  private final Label sentence = new Label();

  public StateVeil() {
    getStyleClass().add("state-veil");
    sentence.setWrapText(true);
    getChildren().add(sentence);
    setMouseTransparent(true);
    for (PanelState each : PanelState.values()) {
      StringProperty text = new SimpleStringProperty(this, each.name(), "");
      text.subscribe(this::show);
      texts.put(each, text);
    }
    state.subscribe(this::show);
  }

  private void show() {
    PanelState now = state.get();
    for (PanelState each : PanelState.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == now);
    }
    String text = text(now);
    sentence.setText(text);
    setVisible(now != PanelState.LIVE && !text.isEmpty());
  }

  private String text(PanelState of) {
    StringProperty text = texts.get(of);
    String value = text == null ? null : text.get();
    return value == null ? "" : value;
  }

  private void text(PanelState of, @Nullable String value) {
    StringProperty text = texts.get(of);
    if (text != null) {
      text.set(value == null ? "" : value);
    }
  }

  public ObjectProperty<PanelState> stateProperty() {
    return state;
  }

  public PanelState getState() {
    return state.get();
  }

  public void setState(PanelState value) {
    state.set(value);
  }

  public String getLoading() {
    return text(PanelState.LOADING);
  }

  public void setLoading(String value) {
    text(PanelState.LOADING, value);
  }

  public String getStale() {
    return text(PanelState.STALE);
  }

  public void setStale(String value) {
    text(PanelState.STALE, value);
  }

  public String getEmpty() {
    return text(PanelState.EMPTY);
  }

  public void setEmpty(String value) {
    text(PanelState.EMPTY, value);
  }

  public String getOff() {
    return text(PanelState.OFF);
  }

  public void setOff(String value) {
    text(PanelState.OFF, value);
  }

  /// Observable, because what went wrong is known only then.
  public StringProperty errorProperty() {
    return texts.get(PanelState.ERROR);
  }

  public String getError() {
    return text(PanelState.ERROR);
  }

  public void setError(String value) {
    text(PanelState.ERROR, value);
  }
}
