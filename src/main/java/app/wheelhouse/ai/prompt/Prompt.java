package app.wheelhouse.ai.prompt;

import java.util.List;

/// What a model is sent.
///
/// @param system who it is and how it must answer
/// @param user what it is asked about
/// @param leftOut what is not shown, in the order in which it went
/// @param tokens estimate of both texts, on the high side
public record Prompt(String system, String user, List<Shrunk> leftOut, int tokens) {
  public Prompt {
    leftOut = List.copyOf(leftOut);
  }
}
