package app.wheelhouse.ui.control;

import app.wheelhouse.ui.fx.PanelState;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// How old something is; `:old` beyond what counts as live, unknown below zero.
public final class AgeLabel extends Label {
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

  private final LongProperty millis = new SimpleLongProperty(this, "millis", -1);

  public AgeLabel() {
    getStyleClass().add("figure");
    millis.subscribe(this::show);
    show();
  }

  public LongProperty millisProperty() {
    return millis;
  }

  public long getMillis() {
    return millis.get();
  }

  public void setMillis(long value) {
    millis.set(value);
  }

  private void show() {
    long age = millis.get();
    pseudoClassStateChanged(OLD, age > PanelState.STALE_MILLIS);
    setText(age < 0 ? Figures.UNKNOWN : Figures.age(age));
  }
}
