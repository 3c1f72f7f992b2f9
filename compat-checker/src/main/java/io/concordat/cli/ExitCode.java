package io.concordat.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a command tells the shell. */
public final class ExitCode {

  public static final int COVERED = 0;
  public static final int NOT_COVERED = 1;
  public static final int UNUSABLE = 2;

  /** What sysexits.h calls EX_SOFTWARE: never to be taken for a verdict. */
  public static final int OUR_OWN_BUG = 70;

  private ExitCode() {}

  /** The codes of a command that gives no verdict, by what they mean. */
  public static Map<String, String> of(String success) {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", success);
    codes.put("2", "The input or the arguments cannot be used.");
    codes.put("70", "A bug in Concordat itself.");
    return codes;
  }

  /** The codes of a command that gives a verdict, by what they mean. */
  public static Map<String, String> of(String yes, String no) {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", yes);
    codes.put("1", no);
    of(yes).forEach(codes::putIfAbsent);
    return codes;
  }
}
