import type { Translation } from '../dictionary.ts';

export const pages = {
  home: {
    title: 'غرفة في حيّك',
    tagline: 'من السكان وللسكان',
    description: 'BuurtWerkKamers في أمستردام وأوتريخت: أكل معًا وتعلّم وإصلاحات ومساعدة. الأنشطة معروضة هنا.',
    intro:
      'في BuurtWerkKamer (غرفة الحي) يقوم الجيران بأشياء من أجل بعضهم: الطبخ معًا، تعلّم الهولندية، المساعدة في الرسائل.',
    findRoom: 'البحث عن غرفة',
    findActivity: 'ما الأنشطة الموجودة؟',
    findHelp: 'مساعدة في المال والرسائل',
    donateTitle: 'مساعدة غرفة',
    donateText: 'الغرف تعيش بفضل جيران يقومون بشيء من أجل غيرهم. تبرّعك يساعد أيضًا.',
    donateButton: 'التبرّع للصندوق',
    participateTitle: 'هل لديك رغبة في القيام بشيء؟',
    participateText: 'لديك مهارة، أو رغبة في تعلّم شيء. إذًا هناك مكان لك.',
    participateButton: 'المشاركة',
  },
  help: {
    title: 'المساعدة في المال والرسائل والاستمارات',
    activities: 'المساعدة في موعد ثابت',
  },
  participate: { kinds: 'ما الذي يمكنك القيام به؟' },
  about: { timeline: 'كيف سارت الأمور' },
  result: { figures: 'في غرفة واحدة' },
  questions: {
    title: 'أسئلة وأجوبة',
    description: 'أجوبة عن أسئلة السكان وشركات الإسكان والبلديات.',
    audience: {
      resident: 'للسكان',
      'housing-corporation': 'لشركات الإسكان (woningcorporaties)',
      municipality: 'للبلديات (gemeenten)',
    },
  },
  documents: {
    title: 'التقارير والوثائق',
    description: 'تقارير سنوية واتفاقات وأبحاث عن BuurtWerkKamers، حسب السنة.',
    undated: 'بلا سنة',
    kinds: {
      'annual-report': 'تقرير سنوي',
      agreement: 'اتفاقات',
      research: 'بحث',
      article: 'مقال',
      method: 'طريقة العمل',
      policy: 'قواعد حكومية',
    },
    byKind: 'حسب النوع',
    missing: 'هذه الوثيقة ليست عندنا بعد.',
    issuer: 'من',
  },
  donate: { title: 'التبرّع لصندوق BuurtWerkKamerFonds' },
  contact: {
    email: 'البريد الإلكتروني',
    phone: 'الهاتف',
    address: 'البريد',
  },
  notFound: {
    title: 'هذه الصفحة غير موجودة',
    description: 'الصفحة المطلوبة غير موجودة.',
    text: 'ربما تغيّر العنوان. أو فيه خطأ في الكتابة.',
    try: 'يمكن تجربة هذا:',
  },
} satisfies Translation['pages'];
