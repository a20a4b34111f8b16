import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks PDF files with veraPDF's engine: one line "PASS flavour file" or "FAIL flavour file" for each,
 * then the rules that failed. Arguments: flavours with commas between, a password ("" for none), files.
 */
public class Vera {
    private static final int MOST_FAILURES = 100_000;

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        String password = arguments[1].isEmpty() ? null : arguments[1];
        for (String name : arguments[0].split(",")) {
            for (int number = 2; number < arguments.length; number++) {
                check(PDFAFlavour.fromString(name), arguments[number], password);
            }
        }
    }

    private static void check(PDFAFlavour flavour, String file, String password) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour, password);
                PDFAValidator validator = Foundries.defaultInstance()
                        .createValidator(flavour, MOST_FAILURES, true, false, false)) {
            ValidationResult result = validator.validate(parser);
            String verdict = result.isCompliant() ? "PASS" : "FAIL";
            System.out.printf("%s %s %s (%d checks)%n",
                    verdict, flavour.getId(), file, result.getTotalAssertions());
            Map<String, String> failures = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                    failures.putIfAbsent(rule, assertion.getMessage().replaceAll("\\s+", " ")
                            + " | " + assertion.getLocation().getContext());
                }
            }
            failures.forEach((rule, message) -> System.out.println("    " + rule + " " + message));
        }
    }
}
