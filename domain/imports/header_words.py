"""How columns are called in Russian, English and Slovak: small letters, without accents, `е` for `ё`.

The first pattern found in a column's name tells what it is about, so narrow ones stand before wide ones.
"""

from domain.imports.columns import Column
from domain.imports.header_sums import SUMS

WHO: tuple[tuple[Column, str], ...] = (
    # banks and their accounts, before "счет" may be an invoice and "account" a client
    (
        Column.IGNORED,
        (
            r"р/с|расчетн\w+ счет|корр?\.? ?сч|\bбанк|бик\b|iban|swift|\bbic\b"
            r"|\bкпп\b(?<!инн/кпп)(?<!инн / кпп)"
        ),
    ),
    (
        Column.IGNORED,
        (
            r"(?:плательщик|получател|контрагент|клиент)\w* (?:.* )?счет\b|cislo uctu"
            r"|\bсчет\w* (?:плательщик|получател|контрагент|отправител|дебет|кредит|организац)"
            r"|\bucet\b|account (?:no"
            r"|number)|bank\b"
        ),
    ),
    (
        Column.RECIPIENT_ID,
        r"(?:инн|inn|tax id|ico)\W+(?:получател|recipient|beneficiary|prijemc)|получател\w*\W+инн",
    ),
    (
        Column.TAX_ID,
        (
            r"\bинн\b|\bунп\b|\bбин\b|\bиин\b|\bico?\b(?! ?dph)|\binn\b|\btin\b|tax ?(?:payer )?(?:id|no"
            r"|number|code|reg)"
        ),
    ),
    (
        Column.TAX_ID,
        (
            r"(?:company|business) (?:id|reg\w*|no|number)|reg(?:istration|\.)? ?(?:id|no|number)"
            r"|identifikacn\w+ cisl|\btaxid\b"
        ),
    ),
    (Column.VAT_ID, r"\bic ?dph\b|\bdic\b|\bvat ?(?:id|no|number|reg\w*|code)\b|^vat$|\beu vat\b"),
    (
        Column.EMAIL,
        (
            r"e-?\s?mail|электронн\w+ (?:почт|адрес)|эл\.? ?(?:почт|адрес)|^почта$|^mail\b"
            r"|\bpost[ao] elektron"
        ),
    ),
    (Column.PHONE, r"телефон|\bтел\b|моб(?:ильн\w+|\.|\b)|phone|\btel\b|mobil|\bcell\b|telef"),
    (Column.POST, r"должност|position|job|\btitle\b|\brole\b|pozici|funkci|\bpost\b"),
    (
        Column.MANAGER,
        (
            r"менеджер|ответственн|куратор|торгов\w+ (?:представител|агент)|супервайзер|\bагент"
            r"|сотрудник|продавец"
        ),
    ),
    (
        Column.MANAGER,
        (
            r"manager|responsible|sales ?(?:rep|person|man|exec)|account (?:owner|executive)|\bowner\b"
            r"|employee|\brep\b"
        ),
    ),
    (Column.MANAGER, r"manazer|obchodn(?:ik|y zastupc)|zodpoved|zamestnanec|referent|predajca"),
    (
        Column.DEFERRAL,
        (
            r"отсрочк|дн\w* (?:отсрочк|на оплату)|payment (?:terms|days)|credit (?:days|terms|period)"
            r"|net days|deferral"
        ),
    ),
    (
        Column.DEFERRAL,
        (
            r"splatnost\W*\(?\s*(?:v )?dn|dni splatnosti|odklad|lehota splatnosti|срок (?:оплаты"
            r"|кредита)\W*\(?\s*(?:в )?дн"
        ),
    ),
    (
        Column.LIMIT,
        (
            r"лимит|limit\b|limit |(?:допустим\w+|макс\w*\.?|предельн\w+) (?:сумм\w+ )?(?:долг|задолж)"
            r"|max\w*\.? (?:debt|credit|balance)"
        ),
    ),
    # what a report computes itself
    (
        Column.IGNORED,
        (
            r"просроч|overdue|past due|po splatnosti|po lehote|^дней|дней$|days|^dni\b|\bdni$"
            r"|возраст долг|\baged?\b|ageing"
        ),
    ),
    (
        Column.IGNORED,
        (
            r"^(?:от |свыше |до |более |over |do |nad )?\d+\s*(?:[-–+]|до|to|az)?\s*\d*\s*(?:дн\w*"
            r"|days?|dni)?$|^(?:не просроч|not due|current$|v lehote)"
        ),
    ),
    (
        Column.IGNORED,
        (
            r"без ндс|сумма ндс|ндс,? ?(?:%|сумм)|^ндс|в т\.? ?ч\.? ндс|ставка|vat (?:amount|sum|rate)"
            r"|^vat\b|net of vat|excl|bez dph|^dph|sadzba|скидк|discount|пен[ия]\b|штраф"
        ),
    ),
    (
        Column.IGNORED,
        (
            r"(?:вид|тип) (?:документ|договор|контрагент|цен)|document type|doc\.? type|typ dokladu"
            r"|статус|status|\bstav\b(?! pohl)|состояни"
        ),
    ),
    (
        Column.DIRECTION,
        (
            r"направлени|приход ?/ ?расход|(?:вид|тип) (?:операции|платежа|движения|проводки)"
            r"|direction|\btype\b|^typ\b|druh (?:pohybu|platby|operacie)|дт/кт|dr/cr|^операция$"
        ),
    ),
    (
        Column.CATEGORY,
        (
            r"категори|\babc\b|\bавс\b|\bclass\b|^класс|category|\btier\b|kategori|^trieda"
            r"|\bгруппа клиент|^сегмент|^segment|^групп\w+$|^group$|^skupina|\brating\b|^рейтинг"
            r"|тип клиент|typ (?:zakaznik|klient)|customer (?:group|type)"
        ),
    ),
    (
        Column.PURPOSE,
        (
            r"назначени|основани\w* плат|содержани|комментар|примечани|details|purpose|descri"
            r"|remittance|memo\b|narrative|message|\bnotes?\b|particulars"
        ),
    ),
    (Column.PURPOSE, r"ucel|popis|sprava|poznamk|informaci|^основани|назн\. ?плат|\btext\b"),
    (Column.SYMBOL, r"variabiln|\bvs\b|var\. ?symbol"),
    (Column.ADDRESS, r"адрес|address|adres|sidlo|\bulica|street|улица|местонахожд"),
    (Column.CITY, r"город|населенн|\bcity\b|\btown\b|\bmesto\b|\bobec\b|локация|^г\.$"),
    (
        Column.CONTACT,
        r"контактн\w+ лиц|^контакты?$|^фио|ф\.и\.о|представител|contact|kontakt|\blpr\b|\bлпр\b",
    ),
    (Column.NAME, r"^(?:sold|bill|billed|invoiced?)[ -]?to\b"),
    (Column.CONTRACT, r"^(?:номер |№ |дата |вид )?договор\w*(?! *,? *документ)|^contract|^agreement|zmluv"),
)

COLUMNS = (*WHO, *SUMS)

PLAN_IGNORED = (
    r"\bдат[аы]\b|\bсрок|\bdate\b|\bdue\b|факт|actual|skutocn|%|процент|выполнен|fulfil|plneni|отклонен|прошл|previous|прогноз"
    r"|forecast|итог|^всего|^total"
)
PLAN_FIGURES: tuple[tuple[str, str], ...] = (
    (
        "collection",
        (
            r"сбор|дебитор|инкасс|взыскан|возврат\w* (?:долг|дз|пдз)|\bпдз\b|\bдз\b|погашен|collect"
            r"|receivabl|cash|inkas|vymahan|pohladav|vyber|задолж|долг"
        ),
    ),
    ("new_clients", r"\bнов(?:ы\w|ая|ого|ой)\b|\bnew\b|\bnov(?:ych|i|e|y)\b|привлеч"),
    ("active_clients", r"активн|\bакб\b|\bокб\b|active|aktivn"),
    ("visits", r"визит|встреч|посещен|\bvisit|meeting|navstev|stretnut|контакт\w* с клиент"),
    (
        "paid_sales",
        (
            r"продаж|выручк|оборот|реализац|\bsales\b|revenue|turnover|predaj|trzb|obrat|отгруз"
            r"|оплачен|поступлен|paid"
        ),
    ),
)
