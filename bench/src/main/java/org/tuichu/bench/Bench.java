package org.tuichu.bench;

import java.util.Arrays;

/// `tuichu bench plan|screen|lines|sheets|import|pages|proof|acts|curve|tamper|crash|crash-record`: runs one of the
/// benchmarks.
public final class Bench {
    private static final int USAGE = 64;

    private Bench() {}

    static void main(String[] args) throws Exception {
        var rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "plan" -> PlanBench.main(rest);
            case "screen" -> ScreenBench.main(rest);
            case "lines" -> LinesBench.main(rest);
            case "pages" -> PagesBench.main(rest);
            case "proof" -> ProofBench.main(rest);
            case "acts" -> ActsBench.main(rest);
            case "curve" -> CurveBench.main(rest);
            case "sheets" -> SheetsBench.main(rest);
            case "import" -> ImportBench.main(rest);
            case "tamper" -> TamperBench.main(rest);
            case "crash" -> ProgramBench.main(rest);
            case "crash-record" -> CrashBench.main(rest);
            default -> {
                System.err.println(
                        "usage: tuichu bench plan | screen | lines | sheets | import | pages | proof | acts | curve | tamper | crash"
                                + " | crash-record");
                System.exit(USAGE);
            }
        }
    }
}
