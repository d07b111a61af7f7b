//! No State is taken for another.

use proptest::prelude::*;

use super::*;

fn code(text: &str) -> Option<&'static str> {
    named(text).map(|state| state.code)
}

#[test]
fn every_member_and_both_observers_are_there() {
    assert_eq!(ALL.len(), 195);
    assert!(code("VAT").is_some() && code("PSE").is_some());
    let mut codes: Vec<&str> = all().flat_map(|state| [state.code, state.region]).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 195 * 2);
    for state in all() {
        assert_eq!((state.code.len(), state.region.len()), (3, 2));
        assert!(state.names.iter().flatten().all(|name| !name.is_empty()), "{state:?}");
    }
}

#[test]
fn no_two_states_have_a_name_in_common() {
    let shared: Vec<&String> =
        BY_NAME.iter().filter(|(_, state)| state.is_none()).map(|(name, _)| name).collect();
    assert!(shared.is_empty(), "{shared:?}");
}

#[test]
fn every_name_in_every_language_finds_its_own_state() {
    for state in all() {
        for name in state.all_names() {
            for text in [
                name.clone(),
                name.to_uppercase(),
                format!(" « {name} » "),
                name.replace(' ', "\u{a0}"),
            ] {
                assert_eq!(code(&text), Some(state.code), "{text}");
            }
        }
        for code in [state.code, state.region] {
            assert_eq!(named(code), Some(state));
        }
    }
}

#[test]
fn usual_ways_to_write_a_state_are_known() {
    for (text, wanted) in [
        ("UK", "GBR"),
        ("U.K.", "GBR"),
        ("United Kingdom (UK)", "GBR"),
        ("United Kingdom of Great Britain and Northern Ireland", "GBR"),
        ("USA", "USA"),
        ("U.S.A.", "USA"),
        ("The United States", "USA"),
        ("Russia", "RUS"),
        ("russian federation", "RUS"),
        ("Iran", "IRN"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("Iran, Islamic Republic of", "IRN"),
        ("the Islamic Republic of Iran", "IRN"),
        ("Türkiye", "TUR"),
        ("TURKIYE", "TUR"),
        ("Turkey", "TUR"),
        ("Côte d'Ivoire", "CIV"),
        ("Cote d’Ivoire", "CIV"),
        ("Ivory Coast", "CIV"),
        ("Republic of Korea", "KOR"),
        ("Korea, Rep.", "KOR"),
        ("South Korea", "KOR"),
        ("DPRK", "PRK"),
        ("KSA", "SAU"),
        ("RSA", "ZAF"),
        ("GER", "DEU"),
        ("Korea (Democratic People's Republic of)", "PRK"),
        ("Czechia", "CZE"),
        ("Czech Republic", "CZE"),
        ("Viet Nam", "VNM"),
        ("Vietnam", "VNM"),
        ("Eswatini", "SWZ"),
        ("Swaziland", "SWZ"),
        ("Cabo Verde", "CPV"),
        ("Bolivia (Plurinational State of)", "BOL"),
        ("The Gambia", "GMB"),
        ("Gambia (The)", "GMB"),
        ("St. Lucia", "LCA"),
        ("Trinidad & Tobago", "TTO"),
        ("Congo", "COG"),
        ("Congo, Dem. Rep. of the", "COD"),
        ("Delegation of Norway", "NOR"),
        ("Flag of Norway", "NOR"),
        ("Norway flag", "NOR"),
        ("Drapeau de la Norvège", "NOR"),
        ("The Permanent Mission of the Republic of Kenya to the United Nations", "KEN"),
        ("Permanent Mission of Japan to the UN in New York", "JPN"),
        ("Government of Canada", "CAN"),
        ("Statement by the delegation of Brazil", "BRA"),
        ("Délégation de la Suisse", "CHE"),
        ("Mission permanente de la République française auprès des Nations Unies", "FRA"),
        ("Misión Permanente de México ante las Naciones Unidas", "MEX"),
        ("وَفْد الجمهورية الجزائرية الديمقراطية الشعبية", "DZA"),
        ("البعثة الدائمة للنرويج لدى الأمم المتحدة", "NOR"),
        ("ايران", "IRN"),
        ("中国代表团", "CHN"),
        ("日本常驻联合国代表团", "JPN"),
        ("Объединённая Республика Танзания", "TZA"),
        ("Norway (NOR)", "NOR"),
        ("Norway / Norvège / Noruega", "NOR"),
        ("FRA", "FRA"),
    ] {
        assert_eq!(code(text), Some(wanted), "{text}");
    }
}

#[test]
fn what_people_put_on_a_name_leaves_it_known() {
    for (text, wanted) in [
        ("Chile¹", "CHL"),
        ("Chile *", "CHL"),
        ("Chile [1]", "CHL"),
        ("Chile (2)", "CHL"),
        ("Chile (cont.)", "CHL"),
        ("Chile (continued)", "CHL"),
        ("Chile (cont'd)", "CHL"),
        ("Chili (suite)", "CHL"),
        ("Chile (continuación)", "CHL"),
        ("Чили (продолжение)", "CHL"),
        ("智利（续）", "CHL"),
        ("NOR - Norway", "NOR"),
        ("Norway – NOR", "NOR"),
        ("NOR: Norway", "NOR"),
        ("Norway [NOR]", "NOR"),
        ("Norway (NOR)¹", "NOR"),
        ("Norway’s comments", "NOR"),
        ("Comments by Norway", "NOR"),
        ("Делегация Норвегии", "NOR"),
        ("Заявление делегации Российской Федерации", "RUS"),
        ("Делегация Соединенных Штатов Америки", "USA"),
        ("Делегация Соединенного Королевства", "GBR"),
        ("Делегация Нидерландов", "NLD"),
        ("Делегация Китая", "CHN"),
        ("Делегация Мексики", "MEX"),
        ("Делегация Кубы", "CUB"),
        ("Делегация Ирана", "IRN"),
        ("Делегация Исламской Республики Иран", "IRN"),
        ("Делегация Исламской Республики Ирана", "IRN"),
        ("Делегация Республики Кения", "KEN"),
        ("Делегация Мали", "MLI"),
        ("Делегация Нигера", "NER"),
        ("Делегация Нигерии", "NGA"),
        ("Делегация Гвинеи", "GIN"),
        ("Делегация Доминики", "DMA"),
        ("Делегация Доминиканской Республики", "DOM"),
        ("Делегация Южного Судана", "SSD"),
        ("Делегация Судана", "SDN"),
        ("Постоянное представительство Норвегии при ООН", "NOR"),
        ("Delegation of Norway", "NOR"),
        ("Délégation de la Norvège", "NOR"),
        ("Delegación de Noruega", "NOR"),
        ("وفد النرويج", "NOR"),
        ("挪威代表团", "NOR"),
        ("Kingdom of Norway", "NOR"),
        ("The Netherlands (Kingdom of the)", "NLD"),
        ("Netherlands, Kingdom of the", "NLD"),
        ("IRAN", "IRN"),
        ("Cote d'Ivoire", "CIV"),
        ("Turkey/Türkiye", "TUR"),
        ("Turkey (Türkiye)", "TUR"),
        ("Holy See", "VAT"),
        ("the Holy See", "VAT"),
        ("State of Palestine", "PSE"),
        ("Palestine (State of)", "PSE"),
        ("  NEW   ZEALAND ", "NZL"),
        ("New\u{a0}Zealand", "NZL"),
        ("\u{feff}Nor\u{ad}way\u{200b}", "NOR"),
        ("\u{200e}NOR\u{200e}", "NOR"),
        ("\u{202b}النرويج\u{202c}", "NOR"),
        ("Co\u{302}te d’Ivoire", "CIV"),
        ("Tu\u{308}rkiye", "TUR"),
        ("Me\u{301}xico", "MEX"),
    ] {
        assert_eq!(code(text), Some(wanted), "{text}");
    }
    for text in [
        "Georgia (US)",
        "Georgia, USA",
        "Georgia - US",
        "Georgia: USA",
        "Korea¹",
        "Korea (cont.)",
        "Guinea - Equatorial",
        "NGA - Niger",
        "Niger (NGA)",
        "Congo (COD)",
        "Norway (2020)",
        "Ireland (Northern)",
        "Делегация Кореи",
        "Делегация Нигери",
        "Делегация Северной Ирландии",
        "Делегация Норвегии и Швеции",
        "Норвегии",
        "Delegations of Norway and Chile",
        "Comments by Norway and Chile",
    ] {
        assert_eq!(code(text), None, "{text}");
    }
}

#[test]
fn no_genitive_is_of_two_states() {
    let shared: Vec<&String> =
        BY_GENITIVE.iter().filter(|(_, state)| state.is_none()).map(|(name, _)| name).collect();
    assert!(shared.is_empty(), "{shared:?}");
}

#[test]
fn what_is_near_a_name_is_not_that_state() {
    for text in [
        "",
        " ",
        "Norlandia",
        "Korea",
        "Corée",
        "Northern Ireland",
        "Ireland, Northern",
        "Taiwan",
        "Republic of China",
        "Taiwan, Province of China",
        "China, Hong Kong SAR",
        "American Samoa",
        "Samoa, American",
        "South Georgia",
        "French Guiana",
        "New Guinea",
        "Netherlands Antilles",
        "Nigeri",
        "Nigerian",
        "Norway and Sweden",
        "Norway, Sweden",
        "Norway / Sweden",
        "Norway (Sweden)",
        "Norway (on behalf of the Nordic countries)",
        "Norway on behalf of others",
        "us",
        "Us",
        "in",
        "no",
        "and",
        "can",
        "Delegation",
        "Government of",
        "Republic",
        "States",
        "United",
        "Virgin Islands",
    ] {
        assert_eq!(code(text), None, "{text}");
    }
    for (one, other) in [
        ("Niger", "Nigeria"),
        ("Guinea", "Equatorial Guinea"),
        ("Guinea", "Guinea-Bissau"),
        ("Guinea", "Papua New Guinea"),
        ("Congo", "Democratic Republic of the Congo"),
        ("Republic of the Congo", "Democratic Republic of the Congo"),
        ("Republic of Korea", "Democratic People's Republic of Korea"),
        ("Dominica", "Dominican Republic"),
        ("Dominique", "République dominicaine"),
        ("Sudan", "South Sudan"),
        ("Ireland", "Iceland"),
        ("Ireland", "United Kingdom of Great Britain and Northern Ireland"),
        ("Australia", "Austria"),
        ("Slovakia", "Slovenia"),
        ("Mauritania", "Mauritius"),
        ("多米尼加", "多米尼克"),
        ("الكونغو", "جمهورية الكونغو الديمقراطية"),
        ("النيجر", "نيجيريا"),
    ] {
        let (one, other) = (code(one).unwrap(), code(other).unwrap());
        assert_ne!(one, other);
    }
}

proptest! {
    #[test]
    fn a_name_with_a_letter_more_or_less_is_found_only_where_it_is_a_name_too(
        place in 0..195_usize, at in 0..40_usize, letter in "[a-z]",
    ) {
        let state = &ALL[place];
        for name in state.all_names() {
            let letters: Vec<char> = name.chars().collect();
            let at = at % letters.len();
            let mut less = letters.clone();
            less.remove(at);
            let mut more = letters;
            more.insert(at, letter.chars().next().unwrap());
            for near in [less, more] {
                let near: String = near.into_iter().collect();
                let Some(found) = named(&near) else { continue };
                let is_its_name = found.all_names().iter().any(|name| key(name) == key(&near));
                let is_turned = near.contains(['(', '（', ',']) && found == state;
                prop_assert!(is_its_name || is_turned, "{} is {:?}", near, found.code);
            }
        }
    }

    #[test]
    fn two_states_together_are_neither(one in 0..195_usize, other in 0..195_usize, between in " and | y | et |, | / | & |; | \\(") {
        prop_assume!(one != other);
        let text = format!("{}{between}{}", ALL[one].name("en"), ALL[other].name("en"));
        prop_assert_eq!(code(&text), None, "{}", text);
        let closed = format!("{text})");
        prop_assert_eq!(code(&closed), None, "{}", closed);
    }
}
