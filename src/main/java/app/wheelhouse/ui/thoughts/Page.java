package app.wheelhouse.ui.thoughts;

/// One page of what a decision rests on.
///
/// @param shown fit to be looked at
/// @param raw as it was kept, for the clipboard
/// @param note what is not as it was kept; empty when all is
record Page(String title, String shown, String raw, String note) {
  static Page of(String title, String raw, ThoughtTexts texts) {
    return of(title, raw, raw, texts);
  }

  /// @param readable the same in a form for people
  static Page of(String title, String readable, String raw, ThoughtTexts texts) {
    VisibleText visible = VisibleText.of(readable);
    StringBuilder note = new StringBuilder();
    if (visible.cut()) {
      note.append(texts.filled("page.cut", VisibleText.MOST, visible.length()));
    }
    if (visible.hidden() > 0) {
      note.append(note.isEmpty() ? "" : " ").append(texts.filled("page.hidden", visible.hidden()));
    }
    return new Page(title, visible.text(), raw, note.toString());
  }
}
