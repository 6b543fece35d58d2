package org.cultivation.application.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.cultivation.domain.Text;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the import in both languages, and which words people write mean what. */
public final class ImportTexts {

    static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

    public ImportTexts() {
        bundle.setBasename("messages-import");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
    }

    /** The text of a key; the key itself when there is none, so that a missing text is seen. */
    public String of(Locale language, String key, Object... arguments) {
        String text = bundle.getMessage(key, arguments, key, language);
        return text == null ? key : text;
    }

    /** The text of a key; empty when there is none. */
    Optional<String> find(Locale language, String key, Object... arguments) {
        return Optional.ofNullable(bundle.getMessage(key, arguments, null, language));
    }

    /** Header of a column. */
    public String header(Locale language, Column column) {
        return of(language, "import.column." + column.name());
    }

    /** What is wrong. */
    public String problem(Locale language, Problem problem) {
        return of(
                language,
                "import.problem." + problem.code(),
                problem.arguments().toArray());
    }

    /** What to do about it. */
    public String remedy(Locale language, Problem problem) {
        return of(
                language, "import.remedy." + problem.code(), problem.arguments().toArray());
    }

    /** Name of a kind of enterprise. */
    public String kind(Locale language, EnterpriseKind kind) {
        return of(language, "import.kind." + kind.name());
    }

    /** The column that a header means, in either language. */
    public Optional<Column> column(String header) {
        return named(header, Column.values(), column -> "import.column." + column.name());
    }

    /** The kind that a word means, in either language. */
    public Optional<EnterpriseKind> kind(String word) {
        return named(word, EnterpriseKind.values(), kind -> "import.kind." + kind.name());
    }

    /** Whether a header is one of those that an annotated copy has. */
    boolean isNoteHeader(String header) {
        return LANGUAGES.stream()
                .anyMatch(
                        language -> plain(of(language, "import.column.problem")).equals(plain(header))
                                || plain(of(language, "import.column.remedy")).equals(plain(header)));
    }

    private <T> Optional<T> named(String word, T[] candidates, Function<T, String> key) {
        String wanted = plain(word);
        return Arrays.stream(candidates)
                .filter(candidate -> LANGUAGES.stream()
                        .anyMatch(language ->
                                words(language, key.apply(candidate)).contains(wanted)))
                .findFirst();
    }

    /** The text of a key and its synonyms, each in the form in which {@link #plain} compares them. */
    List<String> words(Locale language, String key) {
        String synonyms = bundle.getMessage(key + ".synonyms", null, "", language);
        return Arrays.stream((of(language, key) + "," + synonyms).split(","))
                .map(ImportTexts::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Without white space, marks that it is required, brackets with a remark, and regardless of width and case. */
    static String plain(String word) {
        return Text.narrow(word)
                .replaceAll("\\([^)]*\\)|\\[[^]]*]", "")
                .replaceAll("[\\s*:_\\u00A0\\u3000\\u200B\\uFEFF]", "");
    }
}
