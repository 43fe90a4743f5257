package app.wheelhouse.domain.untrusted;

import java.util.List;
import java.util.regex.Pattern;

/// Wordings of texts that want to be obeyed. The list flags; it protects nothing: whatever a text
/// says, the gate decides. Every gap in a pattern is bounded, so that no text takes long.
///
/// @param marks whether it is sought in the text with its markup, as it came
record Wording(Finding.Kind kind, boolean marks, Pattern pattern) {
  private static final String SPEAKERS = "(?:system|assistant|developer|tool)";
  private static final String PAPERS =
      "(?: ?(?:prompt|message|note|override|notice|update|instruction)s?){0,2}";
  private static final String RULES =
      "(?:rule|instruction|prompt|polic|limit|guideline|stop|check|gate|context|message"
          + "|constraint|restriction|safet|training|text)";

  /// In the order in which they are told.
  static final List<Wording> ALL =
      List.of(
          marks(
              Finding.Kind.MARKUP,
              "<\\s{0,3}/?\\s{0,3}(?:script|iframe|object|embed|svg|form|meta|base|link)\\b",
              "<[^<>]{0,200}\\son[a-z]{3,20}\\s{0,3}=",
              "(?:java|vb)script\\s{0,3}:",
              "data\\s{0,3}:\\s{0,3}text/html"),
          marks(
              Finding.Kind.DELIMITER,
              "```|~~~|\"\"\"|'''|]]>|</?s>",
              "<\\|[^|<>]{0,40}\\|>|\\[/?INST]|<</?SYS>>",
              "<\\s{0,3}/?\\s{0,3}(?:news|data|quote|untrusted|document|context|input|snapshot)\\b",
              "<\\s{0,3}/?\\s{0,3}(?:user|system|assistant|instructions?|prompt|tool)\\b",
              "<\\s{0,3}/?\\s{0,3}(?:function_calls?|invoke)\\b",
              "(?:^|\\n)\\s{0,3}(?:-{3,}|={3,}|#{3,})\\s{0,3}(?:end|begin|system|user|new)\\b",
              "\\bend of (?:the )?(?:news|data|quote|document|context|input)\\b"),
          words(
              Finding.Kind.SPEAKER,
              "(?:(?:^|[.!?:;\\])}>\"'“”|#*-] ?|\\()"
                  + SPEAKERS
                  + PAPERS
                  + " ?[\\])*|]{0,3} ?[:>])",
              // In capitals anywhere: a payment system may be followed by a colon.
              "\\b(?-i:SYSTEM|System|ASSISTANT|Assistant|DEVELOPER|Developer)" + PAPERS + " ?[:>]",
              "\\byou are now\\b|\\bpretend (?:to be|you)\\b|\\bfrom now on,? you\\b",
              "\\bact as (?:an? |my |the"
                  + " )?(?:ai|unrestricted|assistant|system|bot|agent|trader)\\b",
              "\\b(?:developer|admin|god|debug|dan|maintenance|unrestricted) mode\\b",
              "\\bas an? (?:ai|language model)\\b|\\bim_start\\b",
              "\\b(?:message|note|attention|instructions?) (?:to|for) (?:the |all )?"
                  + "(?:ai|llm|model|trading (?:bot|ai|agent)|bot|assistant|agent)s?\\b"),
          words(
              Finding.Kind.ORDER,
              "\\b(?:ignor|disregard|forget|overrid|bypass|dismiss|skip|drop|violat)(?:e|es|ing)?\\b"
                  + ".{0,30}\\b(?:all|any|previous|prior|above|earlier|your|the|these|every|risk)\\b"
                  + (".{0,30}\\b" + RULES),
              "\\bignore (?:all|previous|everything|the above|your)\\b|\\bforget everything\\b",
              "\\b(?:raise|increase|set|change|max(?:imi[sz]e)?|use)\\b.{0,20}\\bleverage\\b",
              "\\bmax(?:imum)? leverage\\b|\\bleverage (?:to|of|=) ?\\d",
              "\\b(?:buy|sell|long|short) (?:max|everything|all|the maximum|now with)\\b",
              "\\bgo(?:ing)? all[ -]in\\b|\\ball[ -]in\\b.{0,20}\\b(?:now|long|short|buy)\\b",
              "\\b(?:open|close|enter)\\b.{0,20}\\b(?:long|short|position)s?\\b.{0,20}"
                  + "\\b(?:now|immediately|at once|every|all)\\b",
              "\\b(?:disable|remove|turn off|switch off|cancel|delete|widen)\\b.{0,20}"
                  + "\\b(?:stop|stops|stop-loss|risk|gate|limit|limits|safety|check|checks)\\b",
              "\\b(?:your )?(?:new|real|true|only|actual) "
                  + "(?:task|instruction|goal|objective|rule|order)s?\\b.{0,4}(?:is|are|:)",
              "\\b(?:you (?:must|shall|should|have to|will)|do not) (?:now |always |only )?"
                  + "(?:buy|sell|open|close|go|answer|reply|respond|output|return|set|ignore|obey"
                  + "|use|follow|mention|tell|warn|place)\\b",
              "\\b(?:respond|reply|answer|output)\\b.{0,15}\\b(?:only|exactly|with)\\b",
              "\\b(?:send|transfer|withdraw|bridge|move)\\b.{0,30}\\b(?:to (?:this |the"
                  + " )?(?:address|wallet)|0x[0-9a-f]{6,}|all (?:your |the"
                  + " )?(?:funds|balance|coins))"),
          words(
              Finding.Kind.ANSWER,
              "[{,] ?[\"']?(?:action|decision|confidence|size_?percent|leverage|tool_calls?"
                  + "|function_call)[\"']? ?: ?[\"'{\\[\\d]",
              "\\bopen_(?:long|short)\\b"),
          words(
              Finding.Kind.SECRET,
              "\\b(?:private|secret|api|signing|wallet) ?[-_]?keys?\\b|\\bapi[ _-]secret\\b",
              "\\b(?:seed|recovery|secret|mnemonic) (?:phrase|words?)\\b|\\bmnemonic\\b",
              "\\bpass(?:word|phrase)\\b",
              "\\b(?:reveal|print|show|repeat|output|leak|dump|give|tell|quote)\\b.{0,25}"
                  + "\\b(?:prompt|instructions|context window|secrets?|credentials"
                  + "|everything above|configuration)\\b"),
          marks(
              Finding.Kind.PATH,
              "\\.\\.[/\\\\]|\\bfile:/|\\b[a-z]:\\\\|%2e%2e(?:%2f|/)|\\$\\{[a-z]{2,12}:",
              "(?:^|[\\s\"'(=])/(?:etc|proc|home|usr|var)/"));

  private static Wording marks(Finding.Kind kind, String... patterns) {
    return new Wording(kind, true, anyOf(patterns));
  }

  private static Wording words(Finding.Kind kind, String... patterns) {
    return new Wording(kind, false, anyOf(patterns));
  }

  private static Pattern anyOf(String... patterns) {
    return Pattern.compile(String.join("|", patterns), Pattern.CASE_INSENSITIVE);
  }
}
