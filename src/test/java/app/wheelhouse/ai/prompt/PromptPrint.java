package app.wheelhouse.ai.prompt;

import app.wheelhouse.ai.snapshot.DemoPicture;
import app.wheelhouse.ai.snapshot.Snapshot;

/// Prints a whole prompt of the demo, or the golden one, to be read by people.
final class PromptPrint {
  private PromptPrint() {}

  /// @param args `golden`, or a seed and a budget in tokens
  public static void main(String[] args) {
    if (args[0].equals("golden")) {
      System.out.print(
          PromptWriterTest.whole(
              PromptWriter.write(
                  SmallSnapshot.withNews("Volume at a record"), PromptSettings.defaults())));
      return;
    }
    Snapshot snapshot = DemoPicture.snapshot(Long.parseLong(args[0]));
    Prompt prompt =
        PromptWriter.write(
            snapshot, PromptSettings.defaults().withBudget(Integer.parseInt(args[1])));
    System.out.print(PromptWriterTest.whole(prompt));
    System.out.println("======== " + prompt.tokens() + " tokens");
  }
}
