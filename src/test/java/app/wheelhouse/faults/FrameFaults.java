package app.wheelhouse.faults;

/// What happens to the text frames that a WebSocket server sends; each a chance from 0 to 1 a
/// frame.
///
/// @param duplicate the frame comes twice
/// @param reorder the frame comes after one to four of those behind it
/// @param garble its text is damaged or cut short, in a frame that is itself sound
public record FrameFaults(double duplicate, double reorder, double garble) {
  public static final FrameFaults NONE = new FrameFaults(0, 0, 0);

  public FrameFaults {
    for (double chance : new double[] {duplicate, reorder, garble}) {
      if (!(chance >= 0 && chance <= 1)) {
        throw new IllegalArgumentException("A chance is 0 to 1, not " + chance);
      }
    }
  }
}
