package dev.casebook.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.archive.ArchiveReading;
import dev.casebook.packed.Packer;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.source.SourceSpan;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedPostmortemTest {
    @Test
    void tellsAnyTwoPostmortemsOfOneDocumentApart() throws Exception {
        Path demo = Path.of("").toAbsolutePath().resolveSibling("content");
        List<Postmortem> postmortems =
                ArchiveReading.read(demo, demo.resolve("site"), false).catalog().postmortems();
        int compared = 0;
        for (Postmortem postmortem : postmortems) {
            byte[] bytes = bytes(postmortem);
            assertThat(bytes(postmortem)).isEqualTo(bytes);
            for (Object other : others(postmortem)) {
                if (!other.equals(postmortem)) {
                    assertThat(bytes((Postmortem) other)).as("%s", other).isNotEqualTo(bytes);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(60 * postmortems.size());
    }

    private static byte[] bytes(Postmortem postmortem) {
        Packer packer = new Packer(postmortem.document().file());
        PackedPostmortem.write(packer, postmortem);
        return packer.bytes();
    }

    /** Values like {@code value} that differ from it in one place each. */
    private static List<Object> others(@Nullable Object value) throws ReflectiveOperationException {
        return switch (value) {
            case null -> List.of();
            case ParsedDocument ignored -> List.of();
            case String it -> List.of(it + "x");
            case Boolean it -> List.of(!it);
            case LocalDate it -> List.of(it.plusDays(1));
            case OffsetDateTime it -> List.of(it.plusNanos(1));
            case SourceSpan it -> List.of(it.file().span(0, it.end()));
            case Enum<?> it ->
                Arrays.<Object>stream(it.getDeclaringClass().getEnumConstants())
                        .filter(other -> other != it)
                        .toList();
            case List<?> it -> otherLists(it);
            case Map<?, ?> it -> otherMaps(it);
            case Set<?> it -> it.isEmpty() ? List.of(Set.of(Field.TITLE)) : List.of(Set.of());
            case Record it -> otherRecords(it);
            default -> throw new AssertionError("no other " + value.getClass());
        };
    }

    private static List<Object> otherRecords(Record record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getAccessor().invoke(record);
        }
        var constructor = record.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        List<Object> records = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (Object other : others(values[i])) {
                Object[] changed = values.clone();
                changed[i] = other;
                records.add(constructor.newInstance(changed));
            }
        }
        return records;
    }

    private static List<Object> otherLists(List<?> list) throws ReflectiveOperationException {
        List<Object> lists = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            for (Object other : others(list.get(i))) {
                List<Object> changed = new ArrayList<>(list);
                changed.set(i, other);
                lists.add(changed);
            }
            List<Object> shorter = new ArrayList<>(list);
            shorter.remove(i);
            lists.add(shorter);
        }
        return lists;
    }

    private static List<Object> otherMaps(Map<?, ?> map) throws ReflectiveOperationException {
        List<Object> maps = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            for (Object other : others(entry.getValue())) {
                Map<Object, Object> changed = new HashMap<>(map);
                changed.put(entry.getKey(), other);
                maps.add(changed);
            }
            Map<Object, Object> smaller = new HashMap<>(map);
            smaller.remove(entry.getKey());
            maps.add(smaller);
        }
        return maps;
    }
}
