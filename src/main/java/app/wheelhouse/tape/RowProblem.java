package app.wheelhouse.tape;

/// Why a row cannot be used: a sentence for the user, carried to the reader of the file.
final class RowProblem extends Exception {
  private static final long serialVersionUID = 1L;

  RowProblem(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
