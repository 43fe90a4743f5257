package app.wheelhouse.ui.ticket;

import javafx.scene.control.Slider;

/// Keeps the slider of the leverage equal to its field; each step of a drag is in the field, and so
/// at the gate, at once. What is typed is never changed: a field without a leverage in range leaves
/// the slider where it is.
final class LeverageSlide {
  private final Slider slider;
  private final Field field;
  private boolean following;

  LeverageSlide(Slider slider, Field field) {
    this.slider = slider;
    this.field = field;
  }

  void join(TicketHead head) {
    head.maxLeverageProperty().subscribe(most -> scale(most.intValue()));
    field.textProperty().subscribe(_ -> follow());
    slider
        .valueProperty()
        .subscribe((_, value) -> {
          String times = Long.toString(Math.round(value.doubleValue()));
          if (!following && !field.text().strip().equals(times)) {
            field.set(times);
          }
        });
  }

  private void scale(int most) {
    following = true;
    slider.setMax(Math.max(2, most));
    following = false;
    slider.setDisable(most < 2);
    follow();
  }

  private void follow() {
    String typed = field.text().strip();
    if (typed.matches("[1-9]\\d{0,3}") && Integer.parseInt(typed) <= slider.getMax()) {
      following = true;
      slider.setValue(Integer.parseInt(typed));
      following = false;
    }
  }
}
