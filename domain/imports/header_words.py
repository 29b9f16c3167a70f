"""How columns are called in Russian, English and Slovak: small letters, without accents, `е` for `ё`.

The first pattern found in a column's name tells what it is about, so narrow ones stand before wide ones.
"""

from enum import StrEnum


class Column(StrEnum):
    """What a column is about."""

    IGNORED = "ignored"
    ORDINAL = "ordinal"
    TAX_ID = "tax_id"
    VAT_ID = "vat_id"
    EMAIL = "email"
    PHONE = "phone"
    MANAGER = "manager"
    POST = "post"
    CITY = "city"
    ADDRESS = "address"
    CATEGORY = "category"
    LIMIT = "limit"
    DEFERRAL = "deferral"
    CONTACT = "contact"
    RECIPIENT = "recipient"
    RECIPIENT_ID = "recipient_id"
    PURPOSE = "purpose"
    DIRECTION = "direction"
    SYMBOL = "symbol"
    DOCUMENT = "document"
    CONTRACT = "contract"
    DUE = "due"
    PAY_DAY = "pay_day"
    DAY = "day"
    DEBT = "debt"
    PAID = "paid"
    INCOME = "income"
    OUTGOING = "outgoing"
    AMOUNT = "amount"
    CURRENCY = "currency"
    MONTH = "month"
    PAYMENT_NUMBER = "payment_number"
    INVOICE_NUMBER = "invoice_number"
    NUMBER = "number"
    NAME = "name"
    OWN_COMPANY = "own_company"


_DOCUMENTS = r"(?:документ|счет|фактур|накладн|реализаци|упд|invoice|document|faktur|doklad|bill)"
_PARTIES = r"(?:контрагент|клиент|покупател|заказчик|дебитор|плательщик|партнер|отправител)"

COLUMNS: tuple[tuple[Column, str], ...] = (
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
            r"(?:плательщик|получател|контрагент|клиент)\w* (?:.* )?счет\b|cislo uctu|account (?:no"
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
            r"\bинн\b|\bунп\b|\bбин\b|\bиин\b|\bico\b|\binn\b|\btin\b|tax ?(?:payer )?(?:id|no|number"
            r"|code|reg)"
        ),
    ),
    (
        Column.TAX_ID,
        (
            r"company (?:id|reg\w*|no|number)|reg(?:istration|\.)? ?(?:id|no|number)"
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
    (Column.LIMIT, r"лимит|limit\b|limit "),
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
            r"|\bгруппа клиент|^сегмент|^segment"
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
    (Column.CONTRACT, r"^(?:номер |№ |дата |вид )?договор\w*(?! *,? *документ)|^contract|^agreement|zmluv"),
    # documents and their days and sums
    (
        Column.DOCUMENT,
        (
            rf"{_DOCUMENTS}\w*\W+\(?(?:номер|№|no|number|cislo)\W+(?:и |and |a )?\W*(?:дат|от|date"
            rf"|datum)|(?:номер|№|number|cislo)\W*(?:,| и | and | a )\W*дат"
        ),
    ),
    (
        Column.DOCUMENT,
        r"расчетн\w+ документ|документ\w* (?:расчет|задолж|основани|реализ|отгруз)|объект расчет",
    ),
    (
        Column.DEBT,
        (
            r"(?:amount|balance|total|sum) (?:over)?due|due (?:amount|balance)|не ?оплач|неоплач"
            r"|задолж|\bдолг|остат|осталось|сальдо|\bдебиторк"
        ),
    ),
    (
        Column.DEBT,
        (
            r"outstanding|open (?:amount|balance|sum|value)|^open$|\bbalance\b|\bdebt\b|remain|unpaid"
            r"|still to pay|receivable|to be paid|left to pay"
        ),
    ),
    (
        Column.DEBT,
        (
            r"neuhraden|nezaplaten|zostat|zostav|\bdlh|nedoplat|pohladavk|saldo|otvoren\w+ (?:sum"
            r"|ciastk)|к оплате|к погашению"
        ),
    ),
    (
        Column.DUE,
        (
            r"\bсрок|оплатить до|погасить до|плат\w+ дат|(?:крайн|планов|предельн|ожидаем)\w+ (?:дат"
            r"|срок)|дата (?:погашени|планов)"
        ),
    ),
    (Column.DUE, r"\bdue\b|matur|pay(?:able)? (?:by|until)|deadline|splat|uhradit do|zaplatit do"),
    (
        Column.PAY_DAY,
        (
            r"(?:дат\w*|день) (?:.*)?(?:оплат|платеж|поступ|зачисл|списан|провод|операц)|(?:оплат"
            r"|платеж|поступлени)\w* дата"
        ),
    ),
    (
        Column.PAY_DAY,
        (
            r"(?:payment|value|posting|transaction|booking|received|receipt|credit|paid) ?(?:date|day)"
            r"|date (?:of )?(?:payment|paid|received|receipt)|paid on|received on"
        ),
    ),
    (Column.PAY_DAY, r"(?:datum|den) (?:.*)?(?:uhrad|platb|zauct|pripis|prijat|prevod|transakc|valut|pohyb)"),
    (Column.MONTH, r"^месяц|^период|^month|^period|^mesiac|^obdobie"),
    (
        Column.DAY,
        (
            r"\bдат[аы]\b|выставлен|выписан|^от$|отгружен\w* ?(?:от|дат)|\bissued?\b|\bdate\b|\bday\b"
            r"|^dated?|vystav|datum|\bden\b"
        ),
    ),
    (
        Column.PAID,
        (
            r"оплач|\bоплат|погаш|\bpaid\b|uhrad|zaplat|payments? (?:received|made)|amount received"
            r"|^payments?$"
        ),
    ),
    (
        Column.OUTGOING,
        r"расход|списан|дебет|\bdebit|withdraw|money out|outgoing|\bout$|vydaj|vydav|debet|odpisan",
    ),
    (
        Column.INCOME,
        (
            r"приход|поступ|зачислен|^кредит$|сумма (?:по )?кредит|\bcredit\b|money in|received"
            r"|deposit|incoming|\bin$|prijem|prijm|kredit\b|pripisan|prijat"
        ),
    ),
    (
        Column.CURRENCY,
        (
            r"^(?:код |вид )?валют|^вал\b|^currency|^curr\b|^ccy\b|^mena\b|^kod meny"
            r"|currency(?: code)?$"
        ),
    ),
    (
        Column.AMOUNT,
        (
            r"сумм|стоимост|amount|total\b|\bsum\b|suma|ciastk|hodnot|\bvalue\b|celkom|\bcena|начислен"
            r"|отгруж|\bgross|\bвсего\b|\bитого\b|продан|к выставлени"
        ),
    ),
    (
        Column.ORDINAL,
        (
            r"^(?:№|n|no|#|п/?п|№ ?п\.?/?п\.?|n ?п/?п|nn|p\.? ?c|por\.? ?c\.?|poradie|row|line|item"
            r"|номер п/?п|порядков\w+ номер|пор\. ?№|s/?n)\.?$"
        ),
    ),
    (
        Column.PAYMENT_NUMBER,
        (
            r"(?:номер|№|n|no|number|cislo|c\.)\W*(?:платеж|п/?п\b|поручени|плат|payment|transact"
            r"|platb|uhrad|поступлени)|платежн\w+ (?:поручени|документ)|(?:payment|transaction"
            r"|receipt) (?:no|number|id|ref)|вх\w* номер"
        ),
    ),
    (
        Column.INVOICE_NUMBER,
        r"сч[её]т|фактур|накладн|\bупд\b|реализаци|invoice|faktur|\binv\b|\bbill\b|отгрузк",
    ),
    (Column.IGNORED, rf"^(?:код|code|kod|id|guid|uuid|артикул)\b|\b(?:code|kod|id)$|^код {_PARTIES}"),
    (
        Column.NUMBER,
        (
            r"номер|№|\bno\b|number|\bnr\b|cislo|документ|document|\bdoc\b|doklad|\bref(?:erence)?\b"
            r"|^n$|^c\.$"
        ),
    ),
    (Column.RECIPIENT, r"получател|recipient|beneficiary|\bpayee|prijemc"),
    (
        Column.OWN_COMPANY,
        (
            r"^(?:наша )?организаци|^(?:наше )?юр\w*\.? ?лицо$|^own company|^our company|^подразделени"
            r"|^филиал|^склад|^отдел"
        ),
    ),
    (
        Column.NAME,
        (
            rf"{_PARTIES}|наименован|названи|компани|\bфирм|предприяти|организаци|юр\w*\.? ?лиц"
            rf"|торгов\w+ точк|\bконтраг"
        ),
    ),
    (
        Column.NAME,
        (
            r"client|customer|company|buyer|debtor|payer|partner|account|\bname\b|organi[sz]ation"
            r"|counterpart|odberatel|klient|zakazni|nazov|\bfirma|spolocnos|\bmeno\b|dlznik|platite"
            r"|platc|kupuj|obchodne"
        ),
    ),
)


PLAN_IGNORED = (
    r"факт|actual|skutocn|%|процент|выполнен|fulfil|plneni|отклонен|прошл|previous|прогноз"
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
    ("new_clients", r"нов(?:ы[хе]|ый|ая)|\bnew\b|\bnov(?:ych|i|e|y)\b|привлеч"),
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
