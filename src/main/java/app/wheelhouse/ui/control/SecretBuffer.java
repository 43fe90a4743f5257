package app.wheelhouse.ui.control;

import java.util.Arrays;

/// Characters of a secret with caret and selection, in one array that never moves and is wiped.
///
/// No character is ever joined to another in a String.
final class SecretBuffer {
  /// Longer than any passphrase, key or token.
  static final int MOST = 1_024;

  private final char[] chars = new char[MOST];
  private int length;
  private int caret;
  private int anchor;

  /// Puts a text in the place of the selection; control characters, such as the line end of a
  /// copied line, are left out.
  ///
  /// @return whether it was taken; one that is too long is refused as a whole
  boolean insert(CharSequence text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += Character.isISOControl(text.charAt(i)) ? 0 : 1;
    }
    if (count == 0 || length - selected() + count > MOST) {
      return false;
    }
    removeSelection();
    System.arraycopy(chars, caret, chars, caret + count, length - caret);
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isISOControl(text.charAt(i))) {
        chars[caret++] = text.charAt(i);
      }
    }
    length += count;
    anchor = caret;
    return true;
  }

  /// Removes the selection, else the character before the caret.
  void backspace() {
    if (selected() == 0) {
      anchor = before(caret);
    }
    removeSelection();
  }

  /// Removes the selection, else the character after the caret.
  void delete() {
    if (selected() == 0) {
      anchor = after(caret);
    }
    removeSelection();
  }

  /// Removes everything before the caret.
  void deleteToStart() {
    if (selected() == 0) {
      anchor = 0;
    }
    removeSelection();
  }

  private void removeSelection() {
    int from = start();
    int to = end();
    System.arraycopy(chars, to, chars, from, length - to);
    Arrays.fill(chars, length - (to - from), length, '\0');
    length -= to - from;
    caret = from;
    anchor = from;
  }

  /// @param keep whether what lies between becomes selected
  void moveTo(int position, boolean keep) {
    caret = Math.clamp(position, 0, length);
    if (!keep) {
      anchor = caret;
    }
  }

  void selectAll() {
    anchor = 0;
    caret = length;
  }

  /// The position one character before, whole even where it takes two chars.
  int before(int position) {
    boolean pair =
        position > 1 && Character.isSurrogatePair(chars[position - 2], chars[position - 1]);
    return Math.max(0, position - (pair ? 2 : 1));
  }

  /// The position one character after.
  int after(int position) {
    boolean pair =
        position + 1 < length && Character.isSurrogatePair(chars[position], chars[position + 1]);
    return Math.min(length, position + (pair ? 2 : 1));
  }

  /// A copy, which whoever asked for it wipes.
  char[] copy() {
    return Arrays.copyOf(chars, length);
  }

  /// A copy, and nothing stays here.
  char[] take() {
    char[] taken = copy();
    wipe();
    return taken;
  }

  void wipe() {
    Arrays.fill(chars, '\0');
    length = 0;
    caret = 0;
    anchor = 0;
  }

  char at(int position) {
    return chars[position];
  }

  int length() {
    return length;
  }

  int caret() {
    return caret;
  }

  /// Where the selection begins.
  int start() {
    return Math.min(caret, anchor);
  }

  /// Behind the selection.
  int end() {
    return Math.max(caret, anchor);
  }

  int selected() {
    return end() - start();
  }
}
