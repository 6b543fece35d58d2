package org.cultivation.domain.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cultivation.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldReaderTest {

    private static final String FIRM = "91120116MA00000000";

    private static Field field(FieldType type) {
        return switch (type) {
            case LINE -> Field.line("f", 5, "a");
            case PROSE -> Field.prose("f", 5, "a");
            case OPTION -> Field.option("f", "own", "dtc");
            case OPTIONS -> Field.options("f", "own", "dtc");
            case CODE -> Field.code("f", "GR[0-9]{2}", "GR20");
            case CODES -> Field.codes("f", "[1-9]|[1-3][0-9]", "12");
            case ENTRY -> Field.entry("f", Register.ENTERPRISE, FIRM);
            case ENTRIES -> Field.entries("f", Register.BRAND, "b-000001");
            case DAY, PERIOD, AMOUNT, COUNT, UNIT, UNITS, COUNTRY, FLAG -> Field.of("f", type, "");
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LINE    | ' abcde '             | abcde
            PROSE   | ' ab '                | ab
            OPTION  | ' dtc '               | dtc
            OPTIONS | 'dtc; own,dtc'        | 'own,dtc'
            CODE    | ' gr 20'              | GR20
            CODE    | '\uFF27\uFF32\uFF12\uFF10' | GR20
            CODES   | '9\u300112 9'         | '12,9'
            DAY     | '\uFF12024-02-29'     | 2024-02-29
            PERIOD  | 2026                  | 2026
            PERIOD  | 2026-11               | 2026-11
            AMOUNT  | '1,200.50'            | 1200.5
            AMOUNT  | 0.0                   | 0
            COUNT   | '007'                 | 7
            ENTRY   | '91120116 ma00000000' | 91120116MA00000000
            ENTRIES | 'B-000002,b-000001'   | 'b-000001,b-000002'
            UNIT    | '120116.teda'         | 120116.TEDA
            UNITS   | '120116 120114'       | '120114,120116'
            COUNTRY | de                    | DE
            FLAG    | ' true '              | true
            """)
    void reads_what_people_type(FieldType type, String typed, String canonical) {
        assertThat(FieldReader.canonical(field(type), typed)).isEqualTo(canonical);
        assertThat(FieldReader.canonical(field(type), canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LINE    | abcdef      | text.too-long[f, 5]
            PROSE   | abcdef      | text.too-long[f, 5]
            OPTION  | oem         | field.no-option[f, oem]
            OPTIONS | 'own,oem'   | field.no-option[f, oem]
            OPTIONS | ','         | text.missing[f]
            CODE    | GR2         | field.malformed[f, GR2]
            CODES   | '12,46'     | field.malformed[f, 46]
            CODES   | ';'         | text.missing[f]
            DAY     | 2023-02-29  | field.no-day[f, 2023-02-29]
            DAY     | 01/02/2023  | field.no-day[f, 01/02/2023]
            DAY     | 9999-12-31  | field.no-day[f, 9999-12-31]
            PERIOD  | 2026-13     | field.no-period[f, 2026-13]
            AMOUNT  | -5          | field.no-amount[f, -5]
            AMOUNT  | 1.23456     | field.no-amount[f, 1.23456]
            COUNT   | 1.5         | field.no-count[f, 1.5]
            ENTRY   | 12          | entry.malformed[enterprise:12]
            ENTRIES | 'b-000001 !' | entry.malformed[brand:!]
            UNIT    | Wuqing      | unit.malformed[WUQING]
            UNITS   | '120114,x'  | unit.malformed[X]
            COUNTRY | EU          | field.no-country[f, EU]
            FLAG    | yes         | field.no-flag[f, yes]
            """)
    void refuses_what_has_no_such_form(FieldType type, String typed, String refusal) {
        assertThatThrownBy(() -> FieldReader.canonical(field(type), typed))
                .isInstanceOf(Refusal.class)
                .hasMessage(refusal);
    }

    @Test
    void refuses_more_than_a_hundred() {
        StringBuilder many = new StringBuilder();
        for (int i = 100; i <= 200; i++) {
            many.append("b-").append(i).append(' ');
        }
        assertThatThrownBy(() -> FieldReader.canonical(field(FieldType.ENTRIES), many.toString()))
                .hasMessage("field.too-many[f, 100]");
    }
}
